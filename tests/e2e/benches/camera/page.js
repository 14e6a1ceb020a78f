// Two readers of barcodes, each in a worker of this page, asked the same pictures in turns.

const ROUNDS = 3;
const readers = [];

const next = worker => new Promise((resolve, reject) => {
    worker.onmessage = event => resolve(event.data);
    worker.onerror = event => reject(new Error(event.message ?? 'a worker broke'));
});

const start = async (name, script) => {
    const worker = new Worker(script, { type: 'module' });
    await next(worker);
    readers.push({ name, worker });
};

const ask = async ({ worker }, picture, effort) => {
    const bitmap = await createImageBitmap(picture);
    const answer = next(worker);
    const begun = performance.now();
    worker.postMessage({ id: 1, bitmap, effort }, [bitmap]);
    const { codes } = await answer;
    const time = performance.now() - begun;
    return { time, texts: JSON.parse(codes).map(code => code.text) };
};

// Of each picture: for each reader and effort the shortest time and what was read the last time.
const measure = async (file, turn) => {
    const picture = await (await fetch(file)).blob();
    const rows = [];
    for (const effort of [0, 1, 2]) {
        // The other one has two efforts.
        const asks = effort < 2 ? readers : readers.slice(0, 1);
        const asked = asks.map(reader => ({ reader: reader.name, effort, time: Infinity, texts: [] }));
        for (let round = 0; round < ROUNDS; round++) {
            for (let at = 0; at < asks.length; at++) {
                // Nobody is always the first.
                const who = (at + round + turn) % asks.length;
                const { time, texts } = await ask(asks[who], picture, effort);
                asked[who].time = Math.min(asked[who].time, time);
                asked[who].texts = texts;
            }
        }
        rows.push(...asked);
    }
    return rows;
};

window.run = async pictures => {
    try {
        await start('ours', '/decoder_loader.js');
        await start('zxing', '/zxing_worker.js');
        // The first pictures are slow everywhere.
        for (const file of pictures.slice(0, 8)) await measure(file, 0);
        window.rows = [];
        for (const [at, file] of pictures.entries()) window.rows.push(await measure(file, at));
        window.isDone = true;
    } catch (error) {
        window.broke = String(error);
    }
};
