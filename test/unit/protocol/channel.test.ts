import assert from 'node:assert/strict';
import { Channel, type Port } from '../../../src/protocol/channel';
import { toHost, toPanel } from '../../../src/protocol/messages';

/** Two ports that hear each other, as a host and its webview do. */
function pipe(): [Port, Port] {
  const listeners: ((message: unknown) => void)[][] = [[], []];
  const port = (own: 0 | 1): Port => ({
    post: (message) => {
      const copy: unknown = structuredClone(message);
      for (const listener of listeners[1 - own] ?? []) queueMicrotask(() => listener(copy));
    },
    listen: (listener) => {
      listeners[own]?.push(listener);
      return () => void listeners[own]?.splice(0);
    },
  });
  return [port(0), port(1)];
}

function unexpected(problem: string): void {
  assert.fail(problem);
}

function webviewEnd(port: Port): Channel<typeof toPanel, typeof toHost> {
  return new Channel(port, toPanel, {}, () => undefined);
}

describe('the channel between host and webview', () => {
  it('answers a request when its work is done', async () => {
    const [hostPort, webviewPort] = pipe();
    const done: string[] = [];
    new Channel(hostPort, toHost, { 'note/delete': async ({ id }) => void (await Promise.resolve(), done.push(id)) }, unexpected); // prettier-ignore
    await webviewEnd(webviewPort).request('note/delete', { id: 'a' });
    assert.deepEqual(done, ['a']);
  });

  it('passes the reason on when the work fails', async () => {
    const [hostPort, webviewPort] = pipe();
    const fail = (): never => {
      throw new Error('The disk is full');
    };
    new Channel(hostPort, toHost, { 'note/delete': fail }, unexpected);
    await assert.rejects(webviewEnd(webviewPort).request('note/delete', { id: 'a' }), {
      name: 'RemoteError',
      message: 'The disk is full',
    });
  });

  it('refuses what does not fit the protocol, and does not pass it on', async () => {
    const [hostPort, webviewPort] = pipe();
    const refused: string[] = [];
    new Channel(hostPort, toHost, { 'link/open': () => assert.fail(), 'reader/place': () => assert.fail() }, (problem) => refused.push(problem)); // prettier-ignore
    webviewPort.post({ type: 'link/open', payload: { url: 'javascript:alert(1)' } });
    webviewPort.post({ type: 'reader/place', payload: { range: { start: -1, end: 2 } } });
    webviewPort.post({ type: 'constructor', payload: {} });
    webviewPort.post('nonsense');
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(refused.length, 4);
  });

  it('rejects what is still waiting when it is closed', async () => {
    const [, webviewPort] = pipe();
    const channel = webviewEnd(webviewPort);
    const waiting = channel.request('note/delete', { id: 'a' });
    channel.dispose();
    await assert.rejects(waiting, /closed/);
  });
});
