/** A line of a table. */
export function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(30) + cells.map((cell) => cell.padStart(10)).join('');
}

export function count(number: number): string {
  return number.toLocaleString('en');
}

export function times(ratio: number): string {
  return `${ratio.toFixed(1)} ×`;
}

export function target(isMet: boolean, what: string): void {
  console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${what}`);
}
