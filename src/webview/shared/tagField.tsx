import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Translate } from '../../core/text/translate';
import { Icon } from './icon';

export interface TagFieldProps {
  readonly tags: readonly string[];
  /** Tags that are in use already. */
  readonly known: readonly string[];
  /** What is being typed, and is no tag yet. */
  readonly typed: string;
  readonly t: Translate;
  readonly onChange: (tags: readonly string[], typed: string) => void;
}

/** What ends a tag: a comma, of any width. */
const COMMA = /[,，、]/;

/** The tags with those that have been typed, each once. */
export function withTyped(tags: readonly string[], typed: string): string[] {
  const added = typed.split(COMMA).map((tag) => tag.trim().replace(/^#/, ''));
  return [...new Set([...tags, ...added.filter(Boolean)])];
}

/**
 * Where tags are written: a comma or Enter ends one, Backspace takes the last one back. The browser
 * offers those in use.
 */
export function TagField({ tags, known, typed, t, onChange }: TagFieldProps): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const others = known.filter((tag) => !tags.includes(tag));

  const write = (text: string) => {
    const parts = text.split(COMMA);
    const rest = parts.pop() ?? '';
    onChange(parts.length > 0 ? withTyped(tags, parts.join(',')) : tags, rest);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      onChange(withTyped(tags, typed), '');
    } else if (event.key === 'Enter') {
      // The form is not sent from here by mistake.
      event.preventDefault();
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) {
      event.preventDefault();
      onChange(tags.slice(0, -1), '');
    }
  };
  const remove = (tag: string) => {
    onChange(
      tags.filter((other) => other !== tag),
      typed,
    );
    input.current?.focus();
  };

  return (
    <div class="tag-field">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button
            type="button"
            class="tag-remove"
            aria-label={t('Remove the tag {0}', tag)}
            onClick={() => remove(tag)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        ref={input}
        type="text"
        class="tag-input"
        aria-label={t('Tags, separated by commas')}
        placeholder={tags.length === 0 ? t('Tags') : ''}
        list={`${id}-known`}
        value={typed}
        onInput={(event) => {
          const { value } = event.currentTarget;
          // What an input method is composing is not cut up.
          if (event.isComposing) onChange(tags, value);
          else write(value);
        }}
        onCompositionEnd={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Whoever only passes by has changed nothing, and begins no draft.
          if (typed.trim() !== '') onChange(withTyped(tags, typed), '');
        }}
      />
      <datalist id={`${id}-known`}>
        {others.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}
