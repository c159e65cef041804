// What every question of a form is given to say.
import type { ComponentChildren } from 'preact';

export interface AskProps {
  /** What it is about: the slip with the activity. */
  readonly about?: ComponentChildren;
  readonly title: string;
  readonly lead: string;
  readonly steps: { readonly text: string; readonly step: number; readonly of: number };
}
