// The service worker: keeps one build of the app, whole, so that it opens without a network.
//
// The build (cargo xtask precache) fills in the two constants below: the build's name, which changes whenever any
// file does, and every file's path. A build is stored whole or not at all, and is never mixed with another.
//
// A new build waits until the page says so or every page of the old one is closed; nothing is swapped under a
// clerk's hands. What page and worker say to each other, as objects with a `type`:
//
//   page to worker   SKIP_WAITING   The clerk agreed to the new build: take over. Every page then gets the event
//                                   `controllerchange` and should reload itself, once its draft is safe.
//   page to worker   BUILD          Which build are you? Send a MessagePort along; the answer comes through it:
//   worker to page   BUILD          { type: "BUILD", build: "<name>" }
//
// The page registers this file as "/sw.js" with scope "/". It is ready for a day without network as soon as
// `navigator.serviceWorker.ready` resolves.

"use strict";

const BUILD = "__BUILD__";
const FILES = ["__FILES__"];

const PREFIX = "serialbook-";
const CACHE = PREFIX + BUILD;
const PAGE = "/";

self.addEventListener("install", (event) => {
  event.waitUntil(store());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener("message", (event) => {
  switch (event.data?.type) {
    case "SKIP_WAITING":
      self.skipWaiting();
      break;
    case "BUILD":
      event.ports[0]?.postMessage({ type: "BUILD", build: BUILD });
      break;
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (FILES.includes(url.pathname)) {
    event.respondWith(stored(url.pathname, request));
  } else if (request.mode === "navigate") {
    event.respondWith(stored(PAGE, request));
  }
});

// Past the browser's own cache, so that no file of an older build slips in. addAll stores all of them or none.
async function store() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((path) => new Request(path, { cache: "reload" })));
}

// The older builds go, and pages opened before the first install are served from now on.
async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

// The browser may have dropped the cache to make room; then the network is asked, as if there were no worker.
async function stored(path, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(path)) ?? fetch(request);
}
