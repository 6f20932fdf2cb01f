/** The whole page. */
export function App() {
  return <h1>Kith sandbox</h1>;
}
