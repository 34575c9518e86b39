import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const read = (file: string): Record<string, string> =>
  JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;

/** The first arguments of all calls of `t(…)` and `….t(…)` below `src`, with their places. */
function messages(): { message: string | undefined; place: string }[] {
  return fs
    .readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .flatMap((name) => messagesIn(path.join('src', name)));
}

function messagesIn(file: string): { message: string | undefined; place: string }[] {
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: { message: string | undefined; place: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslate(node.expression)) {
      const [first] = node.arguments;
      const message = first && ts.isStringLiteralLike(first) ? first.text : undefined;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ message, place: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTranslate(callee: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  return ts.isIdentifier(name) && name.text === 't';
}

describe('the words of the user interface', () => {
  const japanese = read('l10n/bundle.l10n.ja.json');
  const used = messages();

  it('are all there in Japanese', () => {
    assert.ok(used.length > 20);
    for (const { message, place } of used) {
      assert.ok(message !== undefined, `${place}: the message is not a literal`);
      assert.ok(Object.hasOwn(japanese, message), `${place}: no Japanese for “${message}”`);
    }
  });

  it('are used: nothing is left over', () => {
    const known = new Set(used.map(({ message }) => message));
    for (const message of Object.keys(japanese)) assert.ok(known.has(message), `“${message}”`);
  });

  it('keep their placeholders', () => {
    const placeholders = (text: string): string[] =>
      [...text.matchAll(/\{\d+\}/g)].map(String).sort();
    for (const [english, translated] of Object.entries(japanese)) {
      assert.deepEqual(placeholders(translated), placeholders(english), english);
    }
  });

  it('of the package are the same in both languages', () => {
    const english = read('package.nls.json');
    assert.deepEqual(Object.keys(read('package.nls.ja.json')).sort(), Object.keys(english).sort());
    const manifest = fs.readFileSync('package.json', 'utf8');
    const referenced = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(referenced)].sort(), Object.keys(english).sort());
  });
});
