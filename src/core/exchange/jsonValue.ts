/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD lets one value stand for a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** The first text of a value that may be one, or a list. */
export function textOf(value: unknown): string | undefined {
  return listOf(value).find((one) => typeof one === 'string');
}

/** A number that can be an offset. */
export function offsetOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** A point in time as notes have it (ISO 8601, UTC), of any form that the language's own dates read. */
export function timeOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 64) return undefined;
  if (TIME.test(value) && !Number.isNaN(Date.parse(value))) return value;
  const date = new Date(value);
  const time = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return TIME.test(time) ? time : undefined;
}
