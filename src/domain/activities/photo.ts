// Photos of activities: their address.

/** Where the photo with this id is served, on kiosk, phone and desk alike. It never changes. */
export const photoPath = (id: string): string => `/photos/${id}.jpg`;
