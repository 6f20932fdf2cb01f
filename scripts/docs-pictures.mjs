// Writes docs/messages.md and every picture in docs/pictures: npm run docs:pictures
import '../test/support/typescript-loader.js';

const { takePictures } = await import('./docs-pictures/take-pictures.ts');
await takePictures();
