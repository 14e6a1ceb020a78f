// Writes a thousand purchases of a thousand phones each behind the log, as docs/FORMAT.md says them. Made here, in the page: so much
// text would be long on its way.
const [done] = arguments;
const opening = indexedDB.open('serialbook');
opening.onsuccess = () => {
  const database = opening.result;
  const log = database.transaction('log', 'readwrite').objectStore('log');
  const all = log.getAll();
  const keys = log.getAllKeys();
  keys.onsuccess = () => {
    const saved = all.result.map(text => JSON.parse(text).event['warehouse-saved']).find(saved => saved);
    let last = keys.result.at(-1);
    const write = event => {
      last += 1;
      log.add(JSON.stringify({ v: 1, id: crypto.randomUUID(), device: crypto.randomUUID(), at: 1795305600000 + last, event }), last);
    };
    write({ 'product-saved': { id: 'phone', name: 'Phone 15', tracking: 'serial', unit: 'pc' } });
    for (let number = 0; number < 1000; number += 1) {
      const serials = Array.from({ length: 1000 }, (_, at) => `M${String(number * 1000 + at).padStart(7, '0')}`);
      const document = {
        id: `PM-${number}`, kind: 'purchase', date: '2026-11-22', warehouse: saved.id,
        lines: [{ product: 'phone', quantity: '1000', price: '600', serials }],
      };
      const effects = { pieces: [{ product: 'phone', pieces: { line: 0 }, to: { in: saved.id } }] };
      write({ posted: { document, effects } });
    }
    log.transaction.oncomplete = () => { database.close(); done('written'); };
    log.transaction.onerror = event => { database.close(); done(String(event.target.error)); };
  };
};
opening.onerror = () => done(String(opening.error));
