// The encoder of qrcode, without its painters: ui/qr/qr-path.ts draws.
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
