import assert from 'node:assert/strict';
import { ArticleRecords } from '../../../src/core/storage/articleRecords';
import { ARTICLE, MemoryDisk, options, put, textOf } from './library';

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
