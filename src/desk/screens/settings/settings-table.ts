// What the tables of the settings share.
import type { TableColumn } from '../../../ui/desk/data-table.tsx';

export const columnsOf = (...labels: readonly string[]): readonly TableColumn[] =>
  labels.map((label) => ({ id: label, label }));

/** `De Wilg, Buurtlokaal Noord`, or `otherwise` when there are none. */
export const namesOf = (all: readonly { readonly name: string }[], otherwise: string): string =>
  all.length === 0 ? otherwise : all.map(({ name }) => name).join(', ');

/** An id that the configuration does not contain is shown as it is. */
export const nameIn = (all: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  all.find((one) => one.id === id)?.name ?? id;
