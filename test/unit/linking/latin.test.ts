import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { declined } from '../../../src/core/linking/declension';
import { compileLinker } from '../../../src/core/linking/link';
import { genderBehind } from '../../../src/core/linking/pronouns';
import { named as entry, same } from './entries';

const LINKER = compileLinker([
  entry('trump', 'person', same('Donald Trump'), 'President of the United States.'),
  entry('merkel', 'person', same('Angela Merkel'), 'Former Chancellor of Germany.'),
  entry('kohl', 'person', same('Helmut Kohl'), 'Former Chancellor of Germany.'),
  entry('klein', 'person', same('Yves Klein'), 'French painter.'),
  entry('modi', 'person', same('Narendra Modi'), 'Prime Minister of India.'),
  entry('bill', 'person', same('Bill Clinton'), 'Former President; husband of Hillary Clinton.'),
  entry('hillary', 'person', same('Hillary Clinton'), 'Lawyer, wife of Bill Clinton.'),
  entry('gates', 'person', same('Bill Gates'), 'Entrepreneur.'),
  entry('baker', 'person', same('Thomas Baker'), 'Mayor of Millbrook.'),
  entry('kate', 'person', same('Kate Bush'), 'Singer; she is British.'),
  entry('father', 'person', { ...same('George H. W. Bush'), zh: '乔治·H·W·布什' }, '41st President (1989-1993); he was born in Milton.'), // prettier-ignore
  entry('son', 'person', { ...same('George W. Bush'), zh: '乔治·W·布什' }, '43rd President (2001-2009); he was born in New Haven.'), // prettier-ignore
  entry('gabriel', 'person', same('Gabriel García Márquez'), 'Novelist.'),
  entry('marc', 'person', same('Marc Márquez'), 'Racer.'),
  entry('gao', 'person', { zh: '高明' }, 'Playwright.'),
  entry('anna', 'person', same('Anna Wolf'), 'German epidemiologist.'),
  entry('weil', 'person', same('Simone Weil'), 'Philosopher.'),
  entry('he', 'person', { ...same('He Lifeng'), zh: '何立峰' }, 'Vice premier of China.'),
  entry('gogh', 'person', same('Vincent van Gogh'), 'Painter.'),
  entry('tedros', 'person', same('Tedros Adhanom Ghebreyesus'), 'Official from Ethiopia.'),
  entry('law', 'term', { de: 'Kriegsrecht' }, 'Rule by the military.'),
  entry('putsch', 'term', { de: 'Staatsstreich' }, 'Seizure of power.'),
  entry('euro', 'term', { en: 'euro' }, 'Currency.', 'EUR'),
  entry('london', 'place', { ...same('London'), zh: '伦敦' }, 'Capital of the United Kingdom.'),
  entry('reading', 'place', same('Reading'), 'Town in England.'),
  entry('halle', 'place', same('Halle'), 'City in Saxony-Anhalt.'),
  entry('kyoto', 'place', { zh: '京都' }, 'City in Japan.'),
  entry('rome', 'place', { zh: '罗马' }, 'Capital of Italy.'),
  entry('paris', 'place', same('Paris'), 'Capital of France.'),
  entry('guernica', 'place', { ...same('Guernica'), zh: '格尔尼卡' }, 'Town in Spain.'),
  entry('picture', 'work', { ...same('Guernica'), zh: '格尔尼卡' }, 'Painting by Picasso.'),
  entry('story', 'work', { de: 'Die Verwandlung' }, 'Story by Kafka.'),
  entry('fund', 'organization', { de: 'Internationaler Währungsfonds' }, 'UN agency.'),
  entry('cross', 'organization', { de: 'Rotes Kreuz' }, 'Aid organisation.'),
  entry('ford', 'organization', same('Ford'), 'American car maker.'),
  entry('who', 'organization', same('WHO'), 'UN agency for health.'),
  entry('in', 'place', { en: 'India', de: 'Indien' }, 'Country.', 'IN'),
  entry('hu', 'place', { en: 'Hungary', de: 'Ungarn' }, 'Country.', 'HU'),
  entry('ro', 'place', { zh: '罗马尼亚' }, 'Country.', 'RO'),
  entry('us', 'place', { en: 'United States', zh: '美国' }, 'Country.', 'US'),
  entry('cn', 'place', { en: 'China', zh: '中国' }, 'Country.', 'CN'),
  entry('es', 'term', { en: 'Spanish' }, 'Language.', 'es'),
  entry('ar', 'term', { en: 'Arabic' }, 'Language.', 'ar'),
]);

/** Checks of each text which entries are found in it. */
function check(language: string, texts: readonly (readonly [string, string])[]): void {
  for (const [text, ids] of texts) {
    const { mentions } = LINKER.link(parseArticle(text, { format: 'markdown', language }));
    const found = mentions.filter(({ kind }) => kind === 'name').map((mention) => mention.entry);
    assert.equal(found.join(' '), ids, text);
  }
}

describe('names in English', () => {
  it('are told from pronouns that begin a sentence', () => {
    check('en', [
      ['He Lifeng spoke. He left.', 'he'],
      ['Talks with Vice Premier He ended.', 'he'],
    ]);
  });

  it('are written with a capital that they do not always have', () => {
    check('en', [
      ['Letters show what Van Gogh meant.', 'gogh'],
      ['BANKS WARN AS EURO SLIDES', 'euro'],
      ['A note signed DONALD TRUMP was found.', 'trump'],
      ['The W.H.O. warned him.', 'who'],
    ]);
  });

  it('may be given names where nobody has a surname', () => {
    check('en', [
      ['On Tuesday, Tedros told reporters so.', 'tedros'],
      ['Friends of Narendra laughed.', ''],
    ]);
  });

  it('are no others than those whom streets are called after', () => {
    check('en', [
      ['Merkel Street was closed; Merkel smiled.', 'merkel'],
      ['Max Merkel smiled. Merkel left.', ''],
    ]);
  });

  it('are found behind whatever a sentence begins with', () => {
    check('en', [
      ['Whether Trump signs is unclear.', 'trump'],
      ['Following Trump to Paris, reporters froze.', 'trump paris'],
      ['Reportedly Merkel left.', 'merkel'],
      ['Kelly Trump left.', ''],
    ]);
  });

  it('are those of couples and families by the given name', () => {
    check('en', [
      ['They met Bill and Hillary Clinton.', 'bill hillary'],
      ['Bill and Barbara keep bees.', ''],
    ]);
  });

  it('have initials, apart or together, and two surnames', () => {
    check('en', [
      ['George H.W. Bush parachuted.', 'father'],
      ['G.W. Bush painted.', 'son'],
      ['George P.T. Bush is a plumber.', ''],
      ['They read García Márquez.', 'gabriel'],
    ]);
  });

  it('are told by what is said behind a comma, and by the author', () => {
    check('en', [
      ['Reading, the town on the Thames, sleeps.', 'reading'],
      ['Reading is dull.', ''],
      ['It hangs by Picasso’s Guernica.', 'picture'],
      ['They bombed Guernica, the Basque town.', 'guernica'],
    ]);
  });

  it('are not in addresses, other states, headlines and at a sentence’s start', () => {
    check('en', [
      ['A bus to Shepherd’s Bush and Baker’s Field.', ''],
      ['He drove to Paris, Texas.', ''],
      ['WHO WILL WIN? THE MAN WHO FELL', ''],
      ['WHO WARNS OF FEVER', 'who'],
      ['Baker wanted. Ask Mayor Thomas Baker.', 'baker'],
    ]);
  });

  it('are told from a namesake in the same sentence, and by pronouns', () => {
    check('en', [
      ['Jack London never liked London, and said so.', 'london'],
      ['Jack London sailed, and London wrote.', ''],
    ]);
    assert.equal(genderBehind(' kept her speeches', 0, 'en'), -2);
    assert.equal(genderBehind(' met Macron and his wife', 0, 'en'), 0);
    assert.equal(genderBehind('把他的书', 0, 'zh'), 2);
  });

  it('of languages stand in rows and behind how they are spoken, and are no adjectives', () => {
    check('en', [
      ['The sign, in Spanish and Arabic, is old.', 'es ar'],
      ['She wrote in clumsy Arabic, then stopped.', 'ar'],
      ['She works in Spanish and Arabic orchards.', ''],
    ]);
  });
});

describe('names in German', () => {
  it('of several words are found in all cases', () => {
    assert.deepEqual(
      declined('Rotes Kreuz'),
      'Rote Kreuz,Roten Kreuz,Roter Kreuz,Rotem Kreuz,Roten Kreuzs,Roten Kreuzes'.split(','),
    );
    assert.ok(
      declined('Frankfurter Allgemeine Zeitung').includes('Frankfurter Allgemeinen Zeitung'),
    );
    assert.deepEqual(declined('Weltbank'), []);
    check('de', [
      ['Der Internationale Währungsfonds half.', 'fund'],
      ['Ein Sprecher des Roten Kreuzes kam.', 'cross'],
      ['Ein rotes Kreuz stand im Kalender.', ''],
    ]);
  });

  it('are found behind nouns, which are no given names', () => {
    check('de', [
      ['Die Ära Merkel endete.', 'merkel'],
      ['Am Abend lobte der Gast Indiens Premier Modi.', 'in modi'],
      ['Obwohl Merkel schwieg, blieb er.', 'merkel'],
      ['Klaus Merkel ist Klempner.', ''],
      ['Er heißt Thomas Neumann, nicht Thomas Baker.', 'baker'],
      ['Kanzler a. D. Kohl kam.', 'kohl'],
    ]);
  });

  it('are told from nouns and adjectives', () => {
    check('de', [
      ['Klein war der Saal.', ''],
      ['Klein tauchte Tücher in sein Blau.', 'klein'],
      ['Es gab zwei Modi.', ''],
      ['Die Halle war leer; in Halle regnete es.', 'halle'],
      ['Kohl kocht man lange.', ''],
      ['Kohl war Kanzler.', 'kohl'],
      ['Fords Betriebsrat streikt.', 'ford'],
    ]);
  });

  it('are told from peoples, and those of works from what begins a sentence', () => {
    check('de', [
      ['Die Ungarn schwiegen.', ''],
      ['Das Öl, das Ungarn kauft, ist teuer.', 'hu'],
      ['Die Verwandlung des Platzes dauerte.', ''],
      ['Sie lasen „Die Verwandlung“.', 'story'],
    ]);
  });
});

describe('names in German that are words as well', () => {
  it('are told by what someone is', () => {
    check('de', [
      ['Die Epidemiologin Wolf riet ab.', 'anna'],
      ['Die Klempnerin Wolf riet ab.', ''],
      ['Als Kanzler setzte Kohl auf Zeit.', 'kohl'],
      ['Als Kanzler aß er Kohl.', ''],
    ]);
  });

  it('are told by the article that they lack', () => {
    check('de', [
      ['Das bestätigte Klein am Abend.', 'klein'],
      ['Das neue Klein.', ''],
      ['Gegen Abend warnte Wolf vor Eile.', 'anna'],
      ['Gegen Abend warnte der Wolf.', ''],
      ['Heute gibt es Kohl.', ''],
    ]);
  });

  it('stand between hyphens', () => {
    check('de', [
      ['Der Anti-Trump-Kurs.', 'trump'],
      ['Das Donald-Trump-Haus.', ''],
    ]);
  });

  it('are told from conjunctions', () => {
    check('de', [
      ['Weil es regnete, blieb er.', ''],
      ['Simone Weil ging. Weil hatte Husten.', 'weil weil'],
    ]);
  });

  it('have a genitive, as terms do', () => {
    check('de', [
      ['Das Ende des Kriegsrechts und des Staatsstreiches.', 'law putsch'],
      ['Das Ende der Kriegsrechtsreform.', ''],
    ]);
  });
});

describe('names in Chinese', () => {
  it('are not within others', () => {
    check('zh', [
      ['罗马尼亚的山村', 'ro'],
      ['东京都的地铁站', ''],
      ['高明的骗子', ''],
      ['老布什去世了', 'father'],
    ]);
  });

  it('are those of rows of countries, and of works in their brackets', () => {
    check('zh', [
      ['中美经贸磋商', 'cn us'],
      ['中美洲的雨季', ''],
      ['画册里的《格尔尼卡》', 'picture'],
    ]);
  });
});

describe('given names', () => {
  it('are those of countries for some, wherever they stand in a sentence', () => {
    const land = (code: string, en: string) => entry(code.toLowerCase(), 'place', { en }, 'Country.', code); // prettier-ignore
    const lands = compileLinker([
      land('JO', 'Jordan'),
      land('GE', 'Georgia'),
      land('TD', 'Chad'),
      land('IN', 'India'),
      land('CU', 'Cuba'),
      land('TR', 'Turkey'),
      entry('vance', 'person', same('JD Vance'), 'Vice president.'),
    ]);
    for (const [text, ids] of [
      [
        'Jordan Peterson spoke. Yesterday Jordan Peterson met Georgia Meloni and Chad Smith, and India Arie sang with Cuba Gooding.',
        '',
      ],
      ['Yesterday Jordan Peterson met Chad Smith.', ''],
      ['Yesterday Jordan and Chad met India at the summit.', 'jo td in'],
      ['Jordan King Abdullah and Chad President Deby left.', 'jo td'],
      ['Jordan Opens Border With Georgia as Chad Waits', 'jo ge td'],
      ['Turkey was served at Thanksgiving.', ''],
      ['Turkey was served notice by the court. Turkey was invited.', 'tr tr'],
      ['The town of Vance, Alabama, is small.', ''],
      ['The critics of Vance, and Vance himself, met.', 'vance vance'],
    ] as const) {
      const { mentions } = lands.link(parseArticle(text, { format: 'plain', language: 'en' }));
      assert.equal(mentions.map((mention) => mention.entry).join(' '), ids, text);
    }
  });

  it('are spelt otherwise in another language', () => {
    const people = compileLinker([
      entry('putin', 'person', { en: 'Vladimir Putin' }, 'President.'),
      entry('zelenskyy', 'person', { en: 'Volodymyr Zelenskyy' }, 'President.'),
      entry('lavrov', 'person', { en: 'Sergey Lavrov' }, 'Minister.'),
      entry('macron', 'person', { en: 'Emmanuel Macron' }, 'President.'),
      entry('mishustin', 'person', { en: 'Mikhail Mishustin' }, 'Prime minister.'),
      entry('peskov', 'person', { en: 'Dmitry Peskov' }, 'Spokesman.'),
      entry('kirk', 'person', { en: 'Charlie Kirk' }, 'Activist.'),
      entry('fleming', 'person', { en: 'Ian Fleming' }, 'Author.'),
    ]);
    const ids = (text: string): string =>
      people
        .link(parseArticle(text, { format: 'plain', language: 'de' }))
        .mentions.map(({ surface, entry }) => `${surface}=${entry}`)
        .join(' ');
    for (const [name, id] of [
      ['Wladimir Putin', 'putin'],
      ['Wolodymyr Zelenskyy', 'zelenskyy'],
      ['Sergej Lavrov', 'lavrov'],
      ['Sergei Lavrov', 'lavrov'],
      ['Emanuel Macron', 'macron'],
      ['Michail Mishustin', 'mishustin'],
      ['Dmitri Peskov', 'peskov'],
      ['Dmitrij Peskov', 'peskov'],
    ] as const)
      assert.equal(ids(`${name} kam.`), `${name}=${id}`);
    for (const name of [
      'Wladislaw Putin',
      'Alexander Putin',
      'Manuela Macron',
      'Karlie Kirk',
      'Jan Fleming',
      'Michaela Mishustin',
      'Serge Lavrov',
    ])
      assert.equal(ids(`${name} kam.`), '', name);
  });
});
