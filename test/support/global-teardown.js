import './typescript-loader.js';

export default async function tearDown() {
  const { stopTestMongod } = await import('./test-mongod.ts');
  await stopTestMongod();
}
