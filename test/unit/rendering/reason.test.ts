import assert from 'node:assert/strict';
import fs from 'node:fs';
import type { Reason } from '../../../src/core/linking/reason';
import { explain } from '../../../src/core/rendering/reason';
import { translator } from '../../../src/core/text/translate';

const t = translator({});
const japanese = translator(
  JSON.parse(fs.readFileSync('l10n/bundle.l10n.ja.json', 'utf8')) as Record<string, string>,
);

/** One of each kind: a kind that is added is missing here. */
const REASONS: { readonly [K in Reason['kind']]: Extract<Reason, { kind: K }> } = {
  listed: { kind: 'listed' },
  part: { kind: 'part', of: 'ドナルド・トランプ' },
  variant: { kind: 'variant', of: 'ヴァンス' },
  extended: { kind: 'extended', of: 'ドナルド・トランプ' },
  title: { kind: 'title', title: '大統領' },
  'in-full': { kind: 'in-full', form: 'マーク・フォーゲル' },
  company: { kind: 'company', words: ['国防長官', '米軍'] },
  beside: { kind: 'beside', word: '大統領' },
  overruled: { kind: 'overruled' },
  topic: { kind: 'topic', form: '甲氏' },
  subject: { kind: 'subject', form: '甲氏' },
  fitting: { kind: 'fitting', form: 'ヘグゼス国防長官' },
  last: { kind: 'last', form: '甲氏' },
  pair: { kind: 'pair', forms: ['甲氏', '乙氏'] },
  titled: { kind: 'titled', title: '氏' },
  'full-name': { kind: 'full-name' },
};

describe('the reason of a mention', () => {
  it('is one sentence in the user’s language', () => {
    assert.equal(
      explain(REASONS.part, 'トランプ', t),
      '“トランプ” is part of the name ドナルド・トランプ, and no other entry goes by it.',
    );
    assert.equal(
      explain(REASONS.part, 'トランプ', japanese),
      '「トランプ」は「ドナルド・トランプ」の一部で、ほかにこの名を持つ項目はありません。',
    );
    for (const reason of Object.values(REASONS)) {
      assert.match(explain(reason, '形', t), /^[^.]+\.$/, reason.kind);
      assert.match(explain(reason, '形', japanese), /。$/, reason.kind);
    }
  });

  it('names what it rests on, all of it', () => {
    for (const reason of Object.values(REASONS)) {
      const { kind, ...texts } = reason;
      for (const text of Object.values(texts).flat() as string[]) {
        assert.ok(explain(reason, '形', t).includes(text), kind);
        assert.ok(explain(reason, '形', japanese).includes(text), kind);
      }
    }
  });

  it('takes nothing in a name for a place to fill in', () => {
    assert.equal(explain({ kind: 'variant', of: '{0}' }, '{1}', t), '“{1}” is another spelling of {0}.'); // prettier-ignore
  });
});
