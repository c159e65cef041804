// Ids have types, so that one cannot be passed for another.

export type Id<Unit extends string> = string & { readonly __id: Unit };

export type ActivityId = Id<'activity'>;
/** One occurrence of an activity: `<activity id>@<local date>`, as in `soep@2026-11-24`. */
export type ActivityDateId = Id<'activity-date'>;
/** UUIDv7, made where the entry is left. */
export type EntryId = Id<'entry'>;
export type KioskId = Id<'kiosk'>;
export type StaffId = Id<'staff'>;
export type NeighbourhoodId = Id<'neighbourhood'>;
export type LocationId = Id<'location'>;
export type SubjectId = Id<'subject'>;
/** The 8 signs of a code without dash, upper case. */
export type Code = Id<'code'>;
/** E.164, as in `+3238603497`. */
export type Telephone = Id<'telephone'>;

/** Names an id that was read at the border or made here; the only cast of its kind. */
export const asId = <Kind extends string>(text: string): Id<Kind> => text as Id<Kind>;
