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
