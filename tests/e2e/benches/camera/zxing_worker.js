// The other reader, asked as ours is: takes a bitmap, looks at its pixels, answers with codes as JSON.
import { prepareZXingModule, readBarcodes } from '/zxing/reader/index.js';

const FORMATS = ['Code128', 'Code39', 'EAN13', 'EAN8', 'UPCA', 'ITF14', 'QRCode', 'DataMatrix'];
const QUICK = { tryHarder: false, tryRotate: false, tryInvert: false, tryDownscale: false, maxNumberOfSymbols: 1 };
const THOROUGH = { tryHarder: true, tryRotate: true, tryInvert: false, tryDownscale: true, maxNumberOfSymbols: 12 };

const overrides = { locateFile: file => `/zxing/reader/${file}` };
await prepareZXingModule({ overrides, fireImmediately: true });

onmessage = async ({ data: { id, bitmap, effort } }) => {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
    const codes = await readBarcodes(pixels, { ...(effort === 0 ? QUICK : THOROUGH), formats: FORMATS });
    postMessage({ id, codes: JSON.stringify(codes.map(({ text }) => ({ text }))) });
};
postMessage({ ready: true });
