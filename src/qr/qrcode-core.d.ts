// The heart of qrcode, without the painters that a kiosk never uses.
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
