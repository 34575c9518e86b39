/** As much of JSON Schema (draft 7, https://json-schema.org/draft-07) as the published schemas use. */
export interface Schema {
  readonly definitions?: Definitions;
  /** `#/definitions/` and a name. No definition may come back to itself. */
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: 'array' | 'boolean' | 'integer' | 'number' | 'object' | 'string';
  readonly const?: string | number;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  /** In code points. */
  readonly maxLength?: number;
  readonly minLength?: number;
  /** An ECMA-262 regular expression, with its flag `u`. */
  readonly pattern?: string;
  readonly minItems?: number;
  /** For every item; or a list, each for the item at its place. */
  readonly items?: Schema | Schema[];
  readonly contains?: Schema;
  readonly minProperties?: number;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly properties?: Readonly<Record<string, Schema>>;
}

export type Definitions = Readonly<Record<string, Schema>>;

/** A keyword of a schema that a value does not satisfy. */
export interface Violation {
  /** JSON Pointer (RFC 6901) of the value. */
  readonly path: string;
  /** The value's key that is missing, or not known, or does not satisfy a schema for keys. */
  readonly key?: string;
  readonly schema: Schema;
  readonly keyword: keyof Schema;
}
