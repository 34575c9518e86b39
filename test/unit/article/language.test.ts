import assert from 'node:assert/strict';
import { formatOf, languageOf } from '../../../src/core/article/format';
import { detectLanguage } from '../../../src/core/article/language';

describe('the language of a text', () => {
  for (const [language, text] of [
    ['ja', 'トランプ米大統領は2月12日、電話会談を行った。'],
    ['ja', 'AI政策について、OpenAI と NVIDIA が合意した。'],
    ['zh', '美国总统特朗普与俄罗斯总统普京通电话。'],
    [
      'zh',
      '日本漫画《の》在美国总统特朗普访问期间成为热门话题，引发广泛讨论，各界人士纷纷发表看法。',
    ],
    ['ko', '도널드 트럼프 미국 대통령은 12일 電話 회담을 했다.'],
    ['ru', 'Президент США объявил о начале переговоров.'],
    ['uk', 'Президент США оголосив про початок переговорів із Росією.'],
    ['ar', 'أعلن الرئيس الأمريكي بدء المفاوضات'],
    ['fa', 'رئیس جمهور آمریکا گفت که گفتگوها آغاز می‌شود'],
    ['he', 'נשיא ארצות הברית הודיע'],
    ['el', 'Ο πρόεδρος των ΗΠΑ ανακοίνωσε'],
    ['th', 'ประธานาธิบดีสหรัฐประกาศ'],
    ['hi', 'अमेरिकी राष्ट्रपति ने घोषणा की'],
    ['en', 'The President of the United States said “合意” means agreement.'],
    ['en', '12:30'],
    ['en', ''],
  ] as const) {
    it(`is ${language} for ${text.slice(0, 20) || 'nothing'}`, () => {
      assert.equal(detectLanguage(text), language);
    });
  }
});

describe('the name of a file', () => {
  it('tells the format', () => {
    assert.deepEqual(['a.md', 'b.MARKDOWN', 'c.txt', 'd', 'md'].map(formatOf), [
      'markdown',
      'markdown',
      'plain',
      'plain',
      'plain',
    ]);
  });

  it('tells the language, where there is one between dots', () => {
    const names = [
      '/x/news.ja.md',
      'a.zh-Hant.txt',
      'a.pt-BR.md',
      'a.zh-Hant-TW.md',
      'v1.2.md',
      'a.min.md',
      'a.xx.md',
      'ja.md',
      'a.toolongtag-.md',
    ];
    assert.deepEqual(names.map(languageOf), [
      'ja',
      'zh-Hant',
      'pt-BR',
      'zh-Hant-TW',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('gives no language where its words only look like a tag', () => {
    for (const name of [
      'plan.to-do.txt',
      'plan.to-do-list.txt',
      'report.en-draft-v2.md',
      'notes.is-v2.md',
      'v1.in-progress-2024.md',
      'a.zh-hant.txt',
    ]) {
      assert.equal(languageOf(name), undefined, name);
    }
  });
});
