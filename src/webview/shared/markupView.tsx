import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Markup } from '../../core/markup/element';
import { toNode } from './dom';

/** A `<div>` that shows markup made by the host. */
export function MarkupView(props: {
  readonly class: string;
  readonly markup: readonly Markup[];
}): JSX.Element {
  const container = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    container.current?.replaceChildren(...props.markup.map(toNode));
  }, [props.markup]);
  return <div class={props.class} ref={container} />;
}
