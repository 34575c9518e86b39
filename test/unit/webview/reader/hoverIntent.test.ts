import assert from 'node:assert/strict';
import { HoverIntent, type HoverTarget } from '../../../../src/webview/reader/hoverIntent';

/** A pointer and a clock, moved by hand. */
function desk(delay = 150) {
  const events: string[] = [];
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  let now = 0;
  let lastTimer = 0;
  const intent = new HoverIntent(
    delay,
    () => {
      events.push('close');
      intent.closed();
    },
    {
      set(run, milliseconds) {
        timers.set(++lastTimer, { at: now + milliseconds, run });
        return lastTimer;
      },
      clear: (timer) => timers.delete(timer as number),
    },
  );
  const target = (key: string): HoverTarget => ({
    key,
    open({ x, y }) {
      events.push(`open ${key} at ${x},${y}`);
      intent.shown(key, false);
    },
  });
  return {
    events,
    intent,
    wait: (milliseconds: number) => {
      const end = now + milliseconds;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at);
        const [first] = due;
        if (!first) break;
        timers.delete(first[0]);
        now = first[1].at;
        first[1].run();
      }
      now = end;
    },
    move: (x: number, y: number, over?: string, card?: typeof CARD) => {
      const what = over === undefined || over === 'card' ? over : target(over);
      intent.moved({ x, y, time: now }, what, card);
    },
  };
}

/** Below a word at 100 to 160, 100 to 120. */
const CARD = { left: 90, top: 126, right: 490, bottom: 400 };

describe('HoverIntent', () => {
  it('opens a card once the pointer has rested on its target', () => {
    const { events, move, wait } = desk();
    move(120, 110, 'a');
    wait(149);
    assert.deepEqual(events, []);
    wait(1);
    assert.deepEqual(events, ['open a at 120,110']);
  });

  it('opens nothing while the pointer crosses the page', () => {
    const { events, move, wait } = desk();
    for (let x = 0; x < 1000; x += 10) {
      move(x, 110, x > 300 && x < 700 ? 'a' : undefined);
      wait(10);
    }
    wait(1000);
    assert.deepEqual(events, []);
  });

  it('counts the rest from when the pointer has become slow', () => {
    const { events, move, wait } = desk();
    move(100, 110, 'a');
    wait(100);
    move(160, 110, 'a');
    wait(100);
    assert.deepEqual(events, []);
    move(165, 110, 'a');
    wait(50);
    assert.deepEqual(events, ['open a at 165,110']);
  });

  it('does not open when the pointer leaves its target before', () => {
    const { events, move, wait } = desk();
    move(120, 110, 'a');
    wait(100);
    move(125, 140);
    wait(1000);
    assert.deepEqual(events, []);
  });

  it('opens another card at once while one is open', () => {
    const { events, move, wait } = desk();
    move(120, 110, 'a');
    wait(150);
    wait(500);
    move(200, 90, 'b', CARD);
    assert.deepEqual(events, ['open a at 120,110', 'open b at 200,90']);
  });

  it('closes a card that the pointer has left, after a grace period', () => {
    const { events, move, wait } = desk();
    move(120, 110, 'a');
    wait(200);
    move(120, 60, undefined, CARD);
    wait(299);
    assert.equal(events.length, 1);
    wait(1);
    assert.deepEqual(events.slice(1), ['close']);
  });

  it('keeps a card to which the pointer returns in time', () => {
    const { events, move, wait } = desk();
    move(120, 110, 'a');
    wait(200);
    move(120, 60, undefined, CARD);
    wait(200);
    move(130, 110, 'a', CARD);
    wait(1000);
    assert.equal(events.length, 1);
  });

  it('lets the pointer reach the card over other words', () => {
    const { events, move, wait } = desk();
    move(110, 110, 'a');
    wait(200);
    for (let step = 1; step < 10; step++) {
      wait(250);
      move(110 + step * 20, 110 + step * 1.5, 'b', CARD);
    }
    move(300, 130, 'card', CARD);
    wait(5000);
    assert.deepEqual(events, ['open a at 110,110']);
  });

  it('also when the card is above', () => {
    const { events, move, wait } = desk();
    const above = { left: 90, top: 10, right: 490, bottom: 94 };
    move(110, 110, 'a');
    wait(200);
    wait(100);
    move(150, 100, 'b', above);
    wait(100);
    move(160, 90, 'card', above);
    wait(5000);
    assert.equal(events.length, 1);
  });

  it('gives way to a word on which the pointer comes to rest on its way', () => {
    const { events, move, wait } = desk();
    move(110, 110, 'a');
    wait(200);
    move(130, 116, 'b', CARD);
    wait(300 + 150);
    assert.deepEqual(events, ['open a at 110,110', 'close', 'open b at 130,116']);
  });

  it('keeps a held card until it is closed, and replaces it only after a rest', () => {
    const { events, intent, move, wait } = desk();
    move(120, 110, 'a');
    intent.shown('a', true);
    wait(50);
    move(300, 20, undefined, CARD);
    wait(5000);
    assert.deepEqual(events, []);
    move(310, 20, 'b', CARD);
    assert.deepEqual(events, []);
    wait(150);
    assert.deepEqual(events, ['open b at 310,20']);
  });

  it('opens nothing again under a pointer that rests when the card is closed', () => {
    const { events, intent, move, wait } = desk();
    move(120, 110, 'a');
    wait(200);
    intent.closed();
    wait(100);
    move(121, 110, 'a');
    wait(1000);
    assert.equal(events.length, 1);
  });

  it('closes the card when the pointer leaves the page', () => {
    const { events, intent, move, wait } = desk();
    move(120, 110, 'a');
    wait(200);
    intent.left();
    wait(300);
    assert.deepEqual(events.slice(1), ['close']);
  });
});
