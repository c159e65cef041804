// Props shared by the questions of a form.
import type { ComponentChildren } from 'preact';

export interface AskProps {
  /** The slip with the activity that the question is about. */
  readonly about?: ComponentChildren;
  readonly title: string;
  readonly lead: string;
  readonly steps: { readonly text: string; readonly step: number; readonly of: number };
}
