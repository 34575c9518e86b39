import assert from 'node:assert/strict';
import { compileLinker } from '../../../src/core/linking/link';
import { named as entry, same } from './entries';
import { found } from './found';

const LINKER = compileLinker([
  entry('angela', 'person', same('Angela Merkel'), 'Chancellor of Germany.'),
  entry('max', 'person', same('Max Merkel'), 'Austrian football player and coach.'),
  entry('macron', 'person', same('Emmanuel Macron'), 'President of France.'),
  entry('bush', 'person', same('George W. Bush'), 'President of the United States.'),
  entry('rice', 'person', same('Condoleezza Rice'), 'Secretary of State of the United States.'),
  entry('thatcher', 'person', same('Margaret Thatcher'), 'Prime Minister of the United Kingdom.'),
  entry('kohl', 'person', same('Helmut Kohl'), 'Chancellor of Germany.'),
  entry('koch', 'person', same('Robert Koch'), 'German physician.'),
  entry('watt', 'person', same('James Watt'), 'Scottish engineer.'),
  entry('sen', 'person', same('Amartya Sen'), 'Indian economist.'),
  entry('yellen', 'person', { ja: 'ジャネット・イエレン' }, 'Former Treasury secretary.'),
  entry('bayer', 'organization', same('Bayer'), 'German maker of drugs.'),
  entry('fed', 'organization', same('Fed'), 'Central bank of the United States.'),
  entry('imo', 'organization', same('IMO'), 'Shipping agency.'),
  entry('spiegel', 'organization', { de: 'Der Spiegel' }, 'German news magazine.'),
  entry('halle', 'place', same('Halle'), 'City in Germany.'),
  entry('kashmir', 'place', { de: 'Kaschmir' }, 'Region in the Himalayas.'),
  entry('poland', 'place', { de: 'Polen' }, 'Country in Europe.', 'PL'),
  entry('germany', 'place', { ja: 'ドイツ' }, 'Country in Europe.', 'DE'),
  entry('shanghai', 'place', { ja: '上海' }, 'City in China.'),
  entry('yamagata', 'place', { ja: '山形' }, 'City in Japan.'),
]);

function german(text: string, ...names: readonly string[]): void {
  assert.deepEqual(found(LINKER, text, 'de'), names, text);
}

function english(text: string, ...names: readonly string[]): void {
  assert.deepEqual(found(LINKER, text, 'en'), names, text);
}

function japanese(text: string, ...names: readonly string[]): void {
  assert.deepEqual(found(LINKER, text), names, text);
}

describe('Plain names', () => {
  it('of two of one surname the one who leads a country, unless the other is named', () => {
    german('Merkels Nachfolger hatte es nicht leicht.', 'Merkels=angela');
    german(
      'Max Merkel trainierte gern. Merkels Nachfolger nicht.',
      'Max Merkel=max',
      'Merkels=max',
    );
  });

  it('titles of several words before a surname', () => {
    english('Secretary of State Rice toured the region.', 'Rice=rice');
    english('He told Sen. Harold Boggs that nothing works.');
    english('Nobody understood famines like Sen. He was right.', 'Sen=sen');
  });

  it('of what follows there are many, not of a name', () => {
    english('A Macron aide denied it.', 'Macron=macron');
    english('A Bush adviser denied it.', 'Bush=bush');
    english('Every Thatcher needs a cause.');
    german('Er schrieb an Thatcher.', 'Thatcher=thatcher');
  });

  it('houses are called after somebody', () => {
    english('Thatcher & Sons have mended roofs since 1890.');
  });

  it('organisations in headlines', () => {
    english('FED HOLDS RATES', 'FED=fed');
    english('Rules of the IMO, which sits in London, apply.', 'IMO=imo');
  });

  it('German nouns by their article and what belongs to them', () => {
    german('Als echter Bayer trank er Bier, und ein anderer Bayer zahlte.');
    german('Ein Bayer-Sprecher sagte, der Bayer Konzern wachse.', 'Bayer=bayer', 'Bayer=bayer');
    german('Am Rand des Watts riecht es nach Schlick.');
    german('In der großen Halle war es kalt.');
    german('Die Züge halten in Halle.', 'Halle=halle');
    german('Soldaten aus Kaschmir kehrten heim.', 'Kaschmir=kashmir');
    german('Sie beschäftigt fast nur Polen, Russen und Dänen.');
    german('Vor dem Spiegel blieb keine Zeit.');
    german('Frau Koch aus der Buchhaltung kündigte.');
    german('Der Anti-Kohl-Flügel scheiterte.', 'Kohl=kohl');
  });

  it('イェ is written イエ as well', () => {
    japanese('ジャネット・イェレン前財務長官が語った。', 'ジャネット・イェレン=yellen');
  });

  it('lines that end with a word', () => {
    japanese('屋上\n海側の壁にある。');
    japanese('芋を育てたのは火山\n形は悪い。');
  });

  it('in headlines, where a verb has a capital as well', () => {
    english(
      'Thatcher Meets Macron in Paris as Ministers Wait',
      'Thatcher=thatcher',
      'Macron=macron',
    );
    english('How Thatcher Changed Wales', 'Thatcher=thatcher');
    english('How Mary Thatcher Changed Wales');
  });

  it('of what only people have and are', () => {
    english("Bush's government fell.", 'Bush=bush');
    english('Bush-era tax cuts expire.', 'Bush=bush');
    english('Bush, 79, paints dogs.', 'Bush=bush');
    english('Bush fires spread.');
    german('Der Nachlass Kohls liegt in Koblenz.', 'Kohls=kohl');
    german('Die Blätter des Kohls waren gelb.');
    german('Unter Kohl wurde sie Ministerin.', 'Kohl=kohl');
    german('Unter Kohl versteht man ein Gemüse.');
  });
});
