// Types for the encoder of qrcode without its renderers; `ui/qr/qr-path.ts` draws.
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
