import { Ajv, type ErrorObject } from 'ajv';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Schema, Violation } from '../../../src/core/json/schema';
import { validator } from '../../../src/core/json/validator';

const LOCALIZED = { ja: '首都', 'zh-Hans': '首都' };
const UUID = 'urn:uuid:01951f2c-8a40-7c1e-9d35-5b1f0c6a72e4';
const TIME = '2026-11-23T01:02:03.000Z';

/** A value of each published schema, with all that it may hold. */
const WHOLE: Readonly<Record<string, unknown>> = {
  glossary: {
    $schema: '../schema/glossary.schema.json',
    schemaVersion: 1,
    title: LOCALIZED,
    entries: [
      {
        id: 'moscow',
        type: 'place',
        code: 'RU',
        names: {
          ja: { name: '𠮷野', reading: 'よしの', romanization: 'Yoshino' },
          en: { name: 'Moscow' },
        },
        aliases: [{ language: 'ja', name: '莫斯科', kind: 'variant', reading: 'モスクワ' }],
        description: LOCALIZED,
        facts: [{ label: LOCALIZED, value: LOCALIZED, asOf: '2025-02' }],
        renderings: { en: [{ text: 'Moscow', use: 'the city' }, { text: 'the Kremlin' }] },
        note: LOCALIZED,
        links: [{ label: 'Home', url: 'https://example.org/' }],
        sources: [{ title: 'An atlas', url: 'http://example.org/', date: '2024' }],
      },
    ],
  },
  note: {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: UUID,
    type: 'Annotation',
    motivation: 'commenting',
    created: TIME,
    modified: TIME,
    body: [
      { type: 'TextualBody', value: 'a', purpose: 'tagging' },
      { type: 'TextualBody', value: 'b', format: 'text/markdown', purpose: 'commenting' },
    ],
    target: {
      source: UUID,
      selector: [
        { type: 'TextQuoteSelector', exact: '猫', prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: 0, end: 1 },
        { type: 'FragmentSelector' },
      ],
    },
    'kunten:deleted': TIME,
  },
  article: { id: UUID, path: 'a.md', title: '', hash: '0123456789abcd' },
};

/** What is put in the place of each part of those; nothing, to remove it. */
const PARTS: readonly unknown[] = [
  ...[undefined, null, true, '', ' ', 'x', 0, -1, 1.5, 1e300, [], {}, { constructor: '' }],
  ...['𠮷'.repeat(200), '𠮷'.repeat(201), '\ud842', '2025-13', 'commenting', 'tagging', 'person'],
];
const KEYS = ['x', 'a/b~c', '__proto__', 'constructor', 'de'];

/** Sets what an object or a list in a value holds at a key or an index, or removes it. */
interface Change {
  /** Which of the objects and lists; and which of its keys and indices, of which `KEYS` are more. */
  readonly container: number;
  readonly at: number;
  readonly part: unknown;
}

const anyChange: fc.Arbitrary<Change> = fc.record({
  container: fc.nat(),
  at: fc.nat(),
  part: fc.oneof(fc.constantFrom(...PARTS), fc.jsonValue({ depthSize: 'small' })),
});

function containers(value: unknown): object[] {
  return typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(containers)]
    : [];
}

function places(container: object): readonly string[] {
  const keys = Object.keys(container);
  return [...keys, ...(Array.isArray(container) ? [`${keys.length}`] : KEYS)];
}

function withChanges(original: unknown, changes: readonly Change[]): unknown {
  const value: unknown = structuredClone(original);
  for (const { container, at, part } of changes) {
    const all = containers(value);
    const target = all[container % all.length];
    assert.ok(target);
    const key = places(target)[at % places(target).length] ?? '';
    if (part !== undefined) {
      const value = structuredClone(part);
      const flags = { enumerable: true, writable: true, configurable: true };
      Object.defineProperty(target, key, { value, ...flags });
    } else if (Array.isArray(target)) target.splice(Number(key), 1);
    else Reflect.deleteProperty(target, key);
  }
  return value;
}

function* singleChanges(value: unknown): Generator<Change> {
  for (const [container, target] of containers(value).entries()) {
    for (const at of places(target).keys()) {
      for (const part of PARTS) yield { container, at, part };
    }
  }
}

/** What ajv says, in our terms. That no item is the one that a list must contain, we say once. */
function asViolations(errors: readonly ErrorObject[]): Violation[] {
  return errors.flatMap(({ instancePath, keyword, params, parentSchema, schemaPath }, index) => {
    if (keyword === 'propertyNames' || schemaPath.includes('/contains/')) return [];
    const next = errors[index + 1];
    const inKey = next?.keyword === 'propertyNames' ? next : undefined;
    const named = { ...inKey?.params, ...params } as Record<string, string | undefined>;
    const key = named['missingProperty'] ?? named['additionalProperty'] ?? named['propertyName'];
    return {
      path: instancePath,
      ...(key === undefined ? {} : { key }),
      schema: parentSchema as Schema,
      keyword: keyword as keyof Schema,
    };
  });
}

/** Keywords that no value fails to satisfy, or not by themselves. */
const OTHERS = ['$schema', '$id', '$ref', 'title', 'description', 'enumDescriptions'];
const HOLDERS = ['definitions', 'properties', 'items', 'propertyNames'];

/** The other keywords in a schema. */
function assertions(schema: Schema): string[] {
  const { definitions = {}, properties = {}, ...own } = schema;
  const { items = [], contains = [], propertyNames = [], additionalProperties } = own;
  const named = [...Object.values(definitions), ...Object.values(properties)];
  const parts = [named, items, contains, propertyNames, additionalProperties ?? []].flat();
  return [
    ...Object.keys(schema).filter((keyword) => ![...OTHERS, ...HOLDERS].includes(keyword)),
    ...parts.flatMap((part) => (part === false ? [] : assertions(part))),
  ];
}

describe('the validator', () => {
  for (const [name, whole] of Object.entries(WHOLE)) {
    const file = `annotations/schema/${name}.schema.json`;
    const schema = JSON.parse(fs.readFileSync(file, 'utf8')) as Schema;
    const validate = validator(schema);
    const reference = new Ajv({ allErrors: true, verbose: true, strict: false }).compile(schema);

    function compare(value: unknown): readonly Violation[] {
      reference(value);
      const found = validate(value);
      assert.deepEqual(found, asViolations(reference.errors ?? []));
      return found;
    }

    it(`knows every keyword in the schema of the ${name}, and says of it what ajv says`, () => {
      assert.deepEqual(compare(whole), []);
      const found = Array.from(singleChanges(whole), (change) => compare(withChanges(whole, [change]))); // prettier-ignore
      const violated = new Set(found.flat().map(({ keyword }) => keyword));
      assert.deepEqual([...violated].sort(), [...new Set(assertions(schema))].sort());
    });

    it(`says what ajv says of whatever is not quite, or not at all, like the ${name}`, () => {
      const changes = fc.array(anyChange, { minLength: 2, maxLength: 4 });
      fc.assert(fc.property(changes, (all) => void compare(withChanges(whole, all))));
      fc.assert(fc.property(fc.jsonValue(), (value) => void compare(value)));
    });
  }
});
