// The guard: stands outside the app and sees when it has stopped.
//
// A fault inside WebAssembly ends the app without a word: the page looks alive, and whatever is typed or scanned into it
// goes nowhere. So the guard says it, to the eye and to the ear, keeps every key from what is left, and offers a new start.
// What was posted, drafts and scans are in the browser's storage: a new start loses none of them.

"use strict";

(() => {
  // A fault of the module while it runs or starts, and no other: a page goes on after any other error.
  const FAULTS = [WebAssembly.RuntimeError, WebAssembly.CompileError, WebAssembly.LinkError];
  const KEYS = ["keydown", "keypress", "keyup", "beforeinput", "input", "paste", "compositionend"];
  // Where the app keeps the language of this device.
  const LANGUAGE = "serialbook.language";
  // Keys of a scanner follow each other sooner than those of a hand, in milliseconds.
  const HAND = 250;

  let hasStopped = false;
  let last = -Infinity;

  addEventListener("error", (event) => look(event.error));
  addEventListener("unhandledrejection", (event) => look(event.reason));
  // The first listeners of the page, so that those of the app are not asked any more.
  KEYS.forEach((kind) => addEventListener(kind, (event) => hasStopped && keep(event), { capture: true }));

  function look(error) {
    if (hasStopped || !FAULTS.some((fault) => error instanceof fault)) {
      return;
    }
    hasStopped = true;
    const panel = document.querySelector(".stopped");
    panel.querySelector(".stopped__fault").textContent = String(error);
    panel.querySelector(".stopped__again").addEventListener("click", () => location.reload());
    panel.addEventListener("cancel", (event) => event.preventDefault());
    panel.showModal();
    sound();
    speak();
  }

  // The app sets the language of the page, unless it has stopped before that.
  function speak() {
    try {
      document.documentElement.lang = JSON.parse(localStorage.getItem(LANGUAGE)) ?? document.documentElement.lang;
    } catch {
      // Without storage the page says it in the language that it has.
    }
  }

  // The hand at the keyboard may press the button; the Enter of a scanner may not.
  function keep(event) {
    event.stopImmediatePropagation();
    if (event.type !== "keydown") {
      return;
    }
    const isByHand = event.timeStamp - last > HAND;
    last = event.timeStamp;
    if (!isByHand) {
      event.preventDefault();
      if (event.key === "Enter" || event.key === "Tab") {
        sound();
      }
    }
  }

  // Low and long, twice: nothing else in the app sounds so.
  function sound() {
    try {
      const context = new AudioContext();
      [0, 0.35].forEach((after) => {
        const voice = new OscillatorNode(context, { type: "square", frequency: 140 });
        const gain = new GainNode(context, { gain: 0.15 });
        voice.connect(gain).connect(context.destination);
        voice.start(context.currentTime + after);
        voice.stop(context.currentTime + after + 0.25);
      });
    } catch {
      // A device without a loudspeaker: the panel stands there all the same.
    }
  }
})();
