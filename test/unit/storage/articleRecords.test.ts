import assert from 'node:assert/strict';
import { ArticleRecords } from '../../../src/core/storage/articleRecords';
import { ARTICLE, MemoryDisk, options, put, steps, textOf } from './library';

const record = { id: ARTICLE, path: 'articles/rain.txt', title: '雨', hash: '0123456789abcd' };
const FILE = `articles/${ARTICLE}.json`;

describe('the records of articles', () => {
  it('are written, and read by the next one', async () => {
    const disk = new MemoryDisk();
    await new ArticleRecords(disk.mount(), options).save(record);
    assert.deepEqual(await new ArticleRecords(disk.mount(), options).all(), [record]);
    assert.deepEqual([...disk.files.keys()], [FILE]);
  });

  it('are not lost where a crash has left one beside its place, which is empty', async () => {
    const disk = new MemoryDisk();
    const records = new ArticleRecords(disk.mount(), options);
    await records.save(record);
    const text = textOf(disk, FILE);
    disk.files.delete(FILE);
    put(disk, `articles/.${ARTICLE}.json~01951f2c-8a40-7c1e-9d35-000000000009.tmp`, text);
    assert.deepEqual(await records.all(), [record]);
    assert.deepEqual([...disk.files.keys()], [FILE]);
  });

  it('are there at any moment, though one is written anew where a rename deletes first', async () => {
    for (let lag = 0; lag < 12; lag++) {
      for (let slowness = 1; slowness < 12; slowness++) {
        const disk = new MemoryDisk();
        await new ArticleRecords(disk.mount(), options).save(record);
        const reader = disk.mount({ pace: () => steps(slowness) });
        const reading = new ArticleRecords(reader, options).all();
        await steps(lag);
        const writer = disk.mount({ renames: 'deleteFirst', pace: () => steps(1) });
        await new ArticleRecords(writer, options).save({ ...record, title: '風' });
        const ids = (await reading).map(({ id }) => id);
        assert.deepEqual(ids, [ARTICLE], `written ${lag} steps later`);
        assert.deepEqual([...disk.files.keys()], [FILE]);
      }
    }
  });

  it('are read one by one as they change, with those that nothing was told of', async () => {
    const disk = new MemoryDisk();
    const other = new ArticleRecords(disk.mount(), options);
    await other.save(record);
    const records = new ArticleRecords(disk.mount(), options);
    assert.deepEqual(await records.refresh([FILE]), [record]);
    const later = { ...record, id: ARTICLE.replace(/1$/, '2'), title: '風' };
    await other.save(later);
    assert.deepEqual(await records.refresh([FILE]), [record, later]);
    await other.save({ ...later, title: '雪' });
    assert.deepEqual(await records.refresh([FILE]), [record], 'nothing else');
    for (const folder of ['articles', '']) {
      assert.deepEqual((await records.refresh([folder])).map(({ title }) => title), [record.title, '雪']); // prettier-ignore
    }
    put(disk, FILE, '{');
    assert.deepEqual(await records.refresh([FILE]), []);
    assert.deepEqual(records.broken.map(({ path }) => path), [FILE]); // prettier-ignore
    disk.files.delete(FILE);
    assert.deepEqual(await records.refresh([FILE]), []);
    assert.deepEqual(records.broken, []);
  });

  it('are not lost where git has left one in a conflict', async () => {
    const disk = new MemoryDisk();
    const records = new ArticleRecords(disk.mount(), options);
    await records.save(record);
    const line = '  "hash": "0123456789abcd"\n';
    const other = line.replace('0123', '4567');
    const conflict = `<<<<<<< HEAD\n${line}=======\n${other}>>>>>>> branch\n`;
    put(disk, FILE, textOf(disk, FILE).replace(line, conflict));
    const all = await records.all();
    assert.deepEqual(
      all.map(({ id, hash }) => [id, hash]),
      [
        [ARTICLE, record.hash],
        [ARTICLE, '4567456789abcd'],
      ],
    );
    assert.deepEqual(records.broken, []);
  });

  it('are read though one of them is damaged, which is reported', async () => {
    const disk = new MemoryDisk();
    const records = new ArticleRecords(disk.mount(), options);
    await records.save(record);
    put(disk, 'articles/damaged.json', '{');
    assert.deepEqual(await records.all(), [record]);
    assert.deepEqual(
      records.broken.map(({ path }) => path),
      ['articles/damaged.json'],
    );
  });
});
