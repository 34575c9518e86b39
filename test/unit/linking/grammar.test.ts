import assert from 'node:assert/strict';
import { declined } from '../../../src/core/linking/declension';
import { compileLinker } from '../../../src/core/linking/link';
import { named as entry, same } from './entries';
import { found } from './found';

const LINKER = compileLinker([
  entry('kohl', 'person', same('Helmut Kohl'), 'Chancellor of Germany.'),
  entry('ende', 'person', same('Michael Ende'), 'German author.'),
  entry('stark', 'person', same('Freya Stark'), 'Explorer.'),
  entry('frank', 'person', same('Anne Frank'), 'Author of a diary.'),
  entry('brown', 'person', same('Gordon Brown'), 'Former prime minister.'),
  entry('diesel', 'person', same('Rudolf Diesel'), 'German engineer.'),
  entry('page', 'person', same('Penelope Page'), 'Illustrator.'),
  entry('louis', 'person', same('Robert Louis Stevenson'), 'Scottish novelist.'),
  entry('fanny', 'person', same('Fanny Stevenson'), 'Wife of Robert Louis Stevenson.'),
  entry('ed', 'person', same('Ed Miliband'), 'Energy secretary.'),
  entry('david', 'person', same('David Miliband'), 'Former foreign secretary.'),
  entry('francis', 'person', same('Francis'), 'Pope.'),
  entry('lula', 'person', same('Lula'), 'President of Brazil.'),
  entry('reading', 'place', same('Reading'), 'Town in England.'),
  entry('river', 'place', { en: 'Amazon', de: 'Amazonas' }, 'River in South America.'),
  entry('shop', 'organization', same('Amazon'), 'Online retailer.'),
  entry('state', 'organization', same('IS'), 'Jihadist group.'),
  entry('who', 'organization', { en: 'The Who' }, 'Rock band.'),
  entry('x', 'organization', same('X'), 'Social network.'),
  entry('academy', 'organization', { de: 'Schwedische Akademie' }, 'Academy in Stockholm.'),
  entry('paper', 'organization', { de: 'Die Zeit' }, 'German weekly newspaper.'),
  entry('left', 'organization', { de: 'Linke' }, 'German party.'),
  entry('prize', 'event', same('Booker Prize'), 'Literary prize.'),
  entry('tosca', 'work', same('Tosca'), 'Opera by Puccini.'),
  entry('veto', 'term', { en: 'veto', de: 'Veto' }, 'Right to block a decision.'),
  entry('sake', 'term', { en: 'sake' }, 'Rice wine.'),
  entry('us', 'place', { en: 'US' }, 'Country.', 'US'),
  entry('br', 'place', { en: 'Brazil' }, 'Country.', 'BR'),
  entry('fr', 'term', { en: 'French' }, 'Language.', 'fr'),
  entry('cy', 'term', { en: 'Welsh' }, 'Language.', 'cy'),
]);

/** Checks of each text which entries are found in it. */
function check(language: string, texts: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(texts)) {
    assert.deepEqual(found(LINKER, text, language), expected, text);
  }
}

describe('the grammar around names', () => {
  it('tells a language from an adjective by the verb of speaking, however far off', () => {
    check('en', {
      'They spoke Greek to each other and French to us.': ['French=fr'],
      'Then she switched to French for the cameras.': ['French=fr'],
      'Welsh, unlike Irish, has gained speakers.': ['Welsh=cy'],
      'He spoke only French.': ['French=fr'],
      'Only French ships were held.': [],
      'The Welsh, like the Irish, have gained.': [],
    });
  });

  it('reads headlines in capitals, terms and events too, but not pronouns and verbs', () => {
    check('en', {
      'MINISTER FACES VETO': ['VETO=veto'],
      'BOOKER PRIZE GOES TO POET': ['BOOKER PRIZE=prize'],
      'WHERE IS THE MONEY?': [],
      'THEY LEFT US ON THE ROOF': [],
      'IS CLAIMS ATTACK': ['IS=state'],
      'US IMPOSES TARIFFS': ['US=us'],
    });
  });

  it('takes the given name alone for one of a family that has just been named', () => {
    check('en', {
      'Robert Louis Stevenson wrote, and Fanny planted vanilla.': ['Robert Louis Stevenson=louis', 'Fanny=fanny'], // prettier-ignore
      'Ed Miliband stayed. His brother David sent flowers.': ['Ed Miliband=ed', 'David=david'],
      'My brother David met Ed Miliband.': ['Ed Miliband=ed'],
      'Robert Louis Stevenson wrote. My brother David reads.': ['Robert Louis Stevenson=louis'],
    });
  });

  it('knows whom a place tells from others of one name', () => {
    check('en', {
      'They carried a relic of Francis of Assisi.': [],
      'Lula of Brazil was there.': ['Lula=lula', 'Brazil=br'],
    });
  });

  it('takes a word for one that comes again without its capital, or says what kind a noun is of', () => {
    check('en', {
      'Brown rice, brown bread.': [],
      'Page after page was blank; Penelope Page drew.': ['Penelope Page=page'],
      'Brown sugar is dear, Gordon Brown knows.': ['Gordon Brown=brown'],
      'Who pays the piper?': [],
      'She wept for the sake of peace.': [],
      'He drinks sake.': ['sake=sake'],
    });
  });

  it('links works that are sung and staged', () => {
    check('en', {
      'She sang the title role in Tosca.': ['Tosca=tosca'],
      'Tosca, a spaniel, found him.': [],
    });
  });

  it('tells German nouns by what they are measured in and what they have behind them', () => {
    check('de', {
      'Zwei Liter Diesel kostete das.': [],
      'Am Ende war Michael Ende müde.': ['Michael Ende=ende'],
      'Gegen Ende des Jahres kam Schnee.': [],
      'Stark gewürzter Tee gefiel Freya Stark.': ['Freya Stark=stark'],
      'Das Reading begann spät.': [],
      'Die Landing Page ist neu.': [],
    });
  });

  it('knows the first part of German compounds', () => {
    check('de', {
      'Die Kohl-Regierung trat ab.': ['Kohl=kohl'],
      'Die Kohl-Suppe war kalt.': [],
      'Der Booker-Prize-Gewinner las.': ['Booker-Prize=prize'],
    });
    assert.ok(declined('Schwedische Akademie').includes('Schwedischen Akademie'));
  });

  it('takes a given name for one before a surname, and wherever it stands alone then', () => {
    check('de', {
      'Frank Weber las. Frank war müde.': [],
      'Frank las. Sein Freund Frank Weber schlief; Anne Frank lag da.': ['Anne Frank=frank'],
    });
  });

  it('tells newspapers from the nouns that they are called by', () => {
    check('de', {
      'Die Zeit drängt.': [],
      'In der Zeit der Not kam er.': [],
      'Nach Informationen der Zeit stimmt das.': ['Zeit=paper'],
    });
  });

  it('knows what is called after someone, and who is brought in by a humble role', () => {
    check('de', {
      'Das Michael-Ende-Museum und das Otto-Stark-Haus schließen.': [],
      'Die Linken stritten, die linke Hand auch.': ['Linken=left'],
      'Linke Hand, rechte Hand.': [],
    });
    check('en', {
      'Lula, a barber from Naples, sang.': [],
      'His aunt Lula keeps the shop.': [],
      'Lula kept his word.': ['Lula=lula'],
    });
  });

  it('leaves out what is called otherwise in the language', () => {
    check('de', { 'Die Behörde fordert von Amazon Auskunft.': ['Amazon=shop'] });
    check('de', { 'Die Plattform X schwieg.': ['X=x'], 'Den Wert von X kennt keiner.': [] });
  });
});
