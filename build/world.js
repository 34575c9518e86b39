// The countries, languages and currencies of the world, as data for src/core/glossary/world.ts: facts from
// the package countries-list, with what annotations/world adds and corrects. Ids are made here, so that they
// depend on no one's version of ICU.
const { countries, languages } = require('countries-list');
const { currencies } = require('countries-list/currencies');
const fs = require('node:fs');
const path = require('node:path');

const PACKAGE = path.join(path.dirname(require.resolve('countries-list')), '..');
const ADDED = path.join(__dirname, '..', 'annotations', 'world');

const read = (...names) => JSON.parse(fs.readFileSync(path.join(...names), 'utf8'));

/** The package's continents as UN M49 has them, whose names `Intl.DisplayNames` knows. */
const CONTINENTS = {
  AF: '002',
  AN: 'AQ',
  AS: '142',
  EU: '150',
  NA: '003',
  OC: '009',
  SA: '005',
};

/** Reserved codes, deprecated ones, those of a part of another language, and units that are no money. */
const OMITTED = {
  countries: ['AC', 'TA'],
  languages: ['bh', 'mo', 'nb', 'nn', 'sh'],
  currencies: ['BOV', 'CHE', 'CHW', 'CLF', 'USN', 'UYI'],
};

/** `cote-divoire` for Côte d’Ivoire. */
function kebab(name) {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’ʻ.]/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** `{ en: { variant: ['Britain'] } }` as the aliases of an entry. */
function aliases(byLanguage = {}) {
  return Object.entries(byLanguage).flatMap(([language, byKind]) =>
    Object.entries(byKind).flatMap(([kind, names]) =>
      names.map((name) => ({ language, name, kind })),
    ),
  );
}

/** `+1 809` where the number has the code of the whole of North America before it. */
function callingCode(number) {
  return `+${String(number).replace(/^1(?=\d{3}$)/, '1 ')}`;
}

function all(kind, values, make) {
  const added = read(ADDED, `${kind}.json`);
  const omitted = new Set(OMITTED[kind]);
  for (const code of Object.keys(added)) {
    if (!values[code] || omitted.has(code))
      throw new Error(`annotations/world: no ${kind} ${code}`);
  }
  return Object.entries(values)
    .filter(([code]) => !omitted.has(code))
    .map(([code, value]) => ({
      code,
      ...make(value, added[code] ?? {}),
      aliases: aliases(added[code]?.aliases),
    }));
}

/** What dist/world.json holds: `WorldData`. */
function worldData() {
  const inUse = new Set(Object.values(countries).flatMap(({ currency }) => currency));
  const money = Object.entries(currencies).filter(([code]) => inUse.has(code));
  const kept = ({ currency }) => currency.filter((code) => !OMITTED.currencies.includes(code));
  return {
    source: `countries-list ${read(PACKAGE, 'package.json').version}`,
    license: fs.readFileSync(path.join(PACKAGE, 'LICENSE'), 'utf8'),
    countries: all('countries', countries, (country, added) => ({
      id: kebab(country.name),
      english: country.name,
      continent: CONTINENTS[country.continent],
      capital:
        added.capital === null || country.capital === ''
          ? undefined
          : { en: country.capital, ...added.capital },
      currencies: kept(country),
      languages: country.languages,
      callingCodes: country.phone.filter((number) => number > 0).map(callingCode),
      territoryOf: added.territoryOf,
      description: added.description,
      names: added.names,
    })),
    languages: all('languages', languages, ({ name }, added) => {
      const english = added.english ?? name.split(' / ')[0];
      return { id: `${kebab(english)}-language`, english };
    }),
    currencies: all('currencies', Object.fromEntries(money), ({ name }) => ({
      id: kebab(name),
      english: name,
    })),
  };
}

module.exports = { worldData };
