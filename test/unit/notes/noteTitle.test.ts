import assert from 'node:assert/strict';
import { noteTitle } from '../../../src/core/notes/noteTitle';
import { aNote } from './notes';

const title = (body: string): string => noteTitle(aNote('a', { body }));

describe('what a note is called', () => {
  it('is how its text begins, without marks', () => {
    assert.equal(title('# 停戦 *とは*\n\nあとの段落'), '停戦 とは');
    assert.equal(title('\n\n- 一つ\n- 二つ'), '一つ');
  });

  it('is its passage where nothing is written', () => {
    assert.equal(title(' \n'), '交渉');
  });

  it('is short, and cuts no character', () => {
    assert.equal(title('👨‍👩‍👧'.repeat(20)), `${'👨‍👩‍👧'.repeat(7)}…`);
    assert.ok(title('長'.repeat(500)).length <= 61);
  });
});
