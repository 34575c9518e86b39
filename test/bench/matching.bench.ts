/**
 * Finding which of many forms stand where in 1 MB of Japanese prose: ours and its peers, each in a thread
 * of its own. Times depend on the machine; what counts are the ratios.
 */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import ModernAhoCorasick from 'modern-ahocorasick';
import { FormAutomaton } from '../../src/core/linking/formAutomaton';
import { deserialise, serialise } from '../../src/core/linking/packing';
import { enamdictNames } from './enamdict';
import { madeUpNames } from './madeUpNames';
import { prose } from './prose';
import { createRandom, shuffled } from './random';
import { count, row, target, times } from './report';
import { best } from './timing';

const BYTES = 1_000_000;
const FEW = 100;
const MANY = 500_000;
const SIZES = [FEW, 10_000, MANY];
/** How many milliseconds a contestant may take for one size. */
const PATIENCE = 180_000;

/** Finds all places where a form stands, those within others too, and says how many there are. */
type Search = (text: string) => number;

const OURS = 'Kunten';
const PREFIXES = 'prefixes in a Map (Yomitan)';
/** The packages are those on npm that are kept up; of each the export that is fastest with many forms. */
const CONTESTANTS: Readonly<Record<string, (forms: string[]) => Search>> = {
  [OURS]: (forms) => {
    const automaton = FormAutomaton.from(forms);
    return (text) => {
      let found = 0;
      automaton.scan(text, () => found++);
      return found;
    };
  },
  [PREFIXES]: (forms) => {
    const indexes = new Map(forms.map((form, index) => [form, index]));
    return (text) => {
      let found = 0;
      for (let start = 0; start < text.length; start++) {
        for (let end = Math.min(start + 16, text.length); end > start; end--) {
          if (indexes.has(text.slice(start, end))) found++;
        }
      }
      return found;
    };
  },
  '@monyone/aho-corasick/fast': (forms) => {
    const automaton = new AhoCorasick(forms);
    return (text) => automaton.matchInText(text).length;
  },
  'modern-ahocorasick': (forms) => {
    const automaton = new ModernAhoCorasick(forms);
    return (text) => automaton.search(text).length;
  },
};

interface Job {
  readonly contestant: string;
  readonly forms: string[];
  readonly text: string;
}

/** Times are in milliseconds. */
interface Result {
  readonly size: number;
  readonly build: number;
  readonly scan: number;
  readonly found: number;
}

/** In a thread: reports a result for each size. */
function compete({ contestant, forms, text }: Job): void {
  for (const size of SIZES) {
    const list = forms.slice(0, size);
    let search: Search | undefined;
    const build = best(() => (search = CONTESTANTS[contestant]?.(list)), {
      atMost: 3,
      within: 3000,
    });
    let found = 0;
    const scan = best(() => (found = search?.(text) ?? 0), { atMost: 200, within: 5000 });
    const result: Result = { size, build, scan, found };
    parentPort?.postMessage(result);
  }
}

/** The results of a contestant, up to the size at which it fails or takes too long. */
function run(job: Job): Promise<Result[]> {
  return new Promise((resolve) => {
    const results: Result[] = [];
    const worker = new Worker(__filename, { workerData: job });
    const giveUp = (why: string): void => {
      console.log(`${job.contestant} ${why}`);
      void worker.terminate();
    };
    const timer = setTimeout(giveUp, PATIENCE, `took more than ${PATIENCE / 1000} s: stopped`);
    worker.on('message', (result: Result) => {
      results.push(result);
      timer.refresh();
    });
    worker.on('error', ({ message }) => giveUp(`failed: ${message}`));
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(results);
    });
  });
}

/** As many names as are needed, in an order that is as good as any but always the same. */
async function manyForms(): Promise<string[]> {
  const random = createRandom(1);
  try {
    return shuffled(await enamdictNames(), random).slice(0, MANY);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    console.log(
      'Meanwhile the names are made up: the figures are less telling than with real ones.',
    );
    return madeUpNames(MANY, random);
  }
}

async function compare(): Promise<void> {
  const forms = await manyForms();
  const text = prose(BYTES, forms);
  const megabytes = Buffer.byteLength(text) / 1e6;
  const results = new Map<string, Result>();
  const speed = (contestant: string, size: number): number =>
    megabytes / ((results.get(`${contestant} ${size}`)?.scan ?? NaN) / 1000);

  console.log(`Matching in ${megabytes.toFixed(1)} MB of Japanese prose, Node ${process.version}`);
  console.log(row('', 'forms', 'build ms', 'MB/s', 'found', 'ours is'));
  for (const contestant of Object.keys(CONTESTANTS)) {
    for (const result of await run({ contestant, forms, text })) {
      const { size, build, found } = result;
      results.set(`${contestant} ${size}`, result);
      const perSecond = speed(contestant, size);
      const ratio = contestant === OURS ? '' : times(speed(OURS, size) / perSecond);
      const figures = [count(size), build.toFixed(), perSecond.toFixed(1), count(found), ratio];
      console.log(row(contestant, ...figures));
    }
  }

  const packages = Object.keys(CONTESTANTS).filter((name) => name !== OURS && name !== PREFIXES);
  const fastest = Math.max(...packages.map((name) => speed(name, MANY)).filter((one) => one > 0));
  const ours = speed(OURS, MANY);
  const prefixes = ours / speed(PREFIXES, MANY);
  const slower = speed(OURS, FEW) / ours;
  const build = results.get(`${OURS} ${MANY}`)?.build ?? NaN;
  const bytes = serialise(FormAutomaton.from(forms));
  const load = best(() => deserialise(bytes), { atMost: 5, within: 1000 });
  console.log(`\nTargets for ${count(MANY)} forms`);
  target(ours / fastest >= 10, `${times(ours / fastest)} the fastest package (10 ×)`);
  target(prefixes >= 10, `${times(prefixes)} the search for prefixes (10 ×)`);
  target(slower <= 3, `${slower.toFixed(1)} times slower than with ${FEW} forms (3)`);
  target(bytes.length <= 30e6, `${(bytes.length / 1e6).toFixed(1)} MB compiled (30)`);
  target(load <= 50, `${load.toFixed(1)} ms to deserialise (50)`);
  target(build <= 2000, `${build.toFixed()} ms to build (2000)`);
}

if (isMainThread) void compare();
else compete(workerData as Job);
