// Branded id types, so that one kind of id cannot be passed for another.

export type Id<Unit extends string> = string & { readonly __id: Unit };

export type ActivityId = Id<'activity'>;
/** One date of an activity: `<activity id>@<local date>`, such as `soep@2026-11-24`. */
export type ActivityDateId = Id<'activity-date'>;
/** UUIDv7, made where the entry is submitted. */
export type EntryId = Id<'entry'>;
export type KioskId = Id<'kiosk'>;
export type StaffId = Id<'staff'>;
export type NeighbourhoodId = Id<'neighbourhood'>;
export type LocationId = Id<'location'>;
export type SubjectId = Id<'subject'>;
/** 8 characters, upper case, without the dash. */
export type Code = Id<'code'>;
/** E.164, such as `+3238603497`. */
export type Telephone = Id<'telephone'>;

/** Brands an id that was validated or made here. The only cast of its kind. */
export const asId = <Kind extends string>(text: string): Id<Kind> => text as Id<Kind>;
