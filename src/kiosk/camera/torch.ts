// The lamp beside the camera, if there is one. TypeScript's DOM types lack `torch`.

interface WithTorch extends MediaTrackConstraintSet {
  readonly torch: boolean;
}

export const hasTorch = (track: MediaStreamTrack | undefined): boolean => {
  const able: object = track?.getCapabilities?.() ?? {};
  return 'torch' in able && able.torch === true;
};

/** Resolves to whether the lamp is on now. */
export async function turnTorch(track: MediaStreamTrack | undefined, on: boolean): Promise<boolean> {
  const wish: WithTorch = { torch: on };
  return (
    track?.applyConstraints({ advanced: [wish] }).then(
      () => on,
      () => false,
    ) ?? false
  );
}
