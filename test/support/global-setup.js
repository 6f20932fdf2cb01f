// Jest does not transform what its global setup imports, so this hands over to TypeScript by hand.
import './typescript-loader.js';

export default async function setUp() {
  const { startTestMongod } = await import('./test-mongod.ts');
  await startTestMongod();
}
