import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FormTrie } from '../../../src/core/linking/formTrie';

function matches(forms: readonly string[], text: string, start: number): string[] {
  const found: string[] = [];
  FormTrie.from(forms).matches(text, start, (end, form) => {
    assert.equal(text.slice(start, end), forms[form]);
    found.push(text.slice(start, end));
  });
  return found;
}

describe('FormTrie', () => {
  it('finds every form that begins at a place, shorter ones first', () => {
    const forms = ['ロシア', 'ロシア・ウクライナ戦争', 'ロシア大統領官邸', '大統領'].sort();
    assert.deepEqual(matches(forms, '「ロシア・ウクライナ戦争」', 1), [
      'ロシア',
      'ロシア・ウクライナ戦争',
    ]);
    assert.deepEqual(matches(forms, 'ロシア大統領', 0), ['ロシア']);
    assert.deepEqual(matches(forms, 'ロシア大統領', 3), ['大統領']);
    assert.deepEqual(matches(forms, 'ロシア', 1), []);
    assert.deepEqual(matches([], 'ロシア', 0), []);
  });

  it('finds exactly what stands there', () => {
    const unit = fc.constantFrom('a', 'b', 'あ', '\u0000', '\uffff', '𠮷');
    const form = fc.string({ unit, minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(form), fc.string({ unit }), (unsorted, text) => {
        const forms = unsorted.sort();
        for (let start = 0; start <= text.length; start++) {
          assert.deepEqual(
            matches(forms, text, start).sort(),
            forms.filter((form) => text.startsWith(form, start)),
          );
        }
      }),
    );
  });
});
