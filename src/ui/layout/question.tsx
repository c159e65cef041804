import type { ComponentChildren } from 'preact';
import { Steps } from '../status/steps.tsx';
import { Lead } from '../typography/words.tsx';
import style from './question.module.css';

interface Props {
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly steps?: { readonly text: string; readonly step: number; readonly of: number } | undefined;
  /** An Art, beside the question where there is room. */
  readonly picture?: ComponentChildren;
}

/** The head of a question: step, question, and what suffices as an answer. */
export function Question({ title, lead, steps, picture }: Props) {
  return (
    <div class={style.question} data-pictured={picture !== undefined || undefined}>
      {picture !== undefined && <div class={style.picture}>{picture}</div>}
      {steps !== undefined && <Steps {...steps} />}
      <h1 tabIndex={-1}>{title}</h1>
      {lead !== undefined && <Lead>{lead}</Lead>}
    </div>
  );
}
