import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Markup } from '../../core/markup/element';
import { toNode } from './dom';

/** A `<div>` that shows markup made by the host. */
export function MarkupView(props: {
  readonly class: string;
  readonly markup: readonly Markup[];
  /** -1 takes the links out of the Tab order. */
  readonly tabIndex?: 0 | -1;
}): JSX.Element {
  const { markup, tabIndex = 0 } = props;
  const container = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    container.current?.replaceChildren(...markup.map(toNode));
  }, [markup]);
  useLayoutEffect(() => {
    for (const link of container.current?.querySelectorAll('a') ?? []) link.tabIndex = tabIndex;
  }, [markup, tabIndex]);
  return <div class={props.class} ref={container} />;
}
