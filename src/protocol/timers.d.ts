// The two timers that Node, a browser and a worker have in common; this layer knows none of the three.
declare function setTimeout(run: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;
