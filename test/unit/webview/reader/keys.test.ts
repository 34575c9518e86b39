import assert from 'node:assert/strict';
import { actionOf } from '../../../../src/webview/reader/keys';

const NONE = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, isComposing: false };

describe('actionOf', () => {
  it('knows the keys of the article', () => {
    assert.equal(actionOf({ ...NONE, key: 'n' }), 'nextMention');
    assert.equal(actionOf({ ...NONE, key: 'ArrowLeft' }), 'previousMention');
    assert.equal(actionOf({ ...NONE, key: 't' }), 'addTranslationNote');
    assert.equal(actionOf({ ...NONE, key: 'd' }), 'cycleDensity');
  });

  it('tells shifted letters apart, whatever Caps Lock does', () => {
    assert.equal(actionOf({ ...NONE, key: 'N', shiftKey: true }), 'nextSameMention');
    assert.equal(actionOf({ ...NONE, key: 'N' }), 'nextMention');
    assert.equal(actionOf({ ...NONE, key: 'n', shiftKey: true }), 'nextSameMention');
  });

  it('leaves combinations to VS Code, and selecting with Shift to the browser', () => {
    assert.equal(actionOf({ ...NONE, key: 'n', ctrlKey: true }), undefined);
    assert.equal(actionOf({ ...NONE, key: 'n', altKey: true }), undefined);
    assert.equal(actionOf({ ...NONE, key: 'n', metaKey: true }), undefined);
    assert.equal(actionOf({ ...NONE, key: 'ArrowRight', shiftKey: true }), undefined);
  });

  it('does nothing while an input method is composing', () => {
    assert.equal(actionOf({ ...NONE, key: 'Enter', isComposing: true }), undefined);
  });

  it('does nothing for keys with the names of what objects inherit', () => {
    assert.equal(actionOf({ ...NONE, key: 'constructor' }), undefined);
  });
});
