// The heart of qrcode, without the painters that the desk never uses.
declare module 'qrcode/lib/core/qrcode.js' {
  export { create } from 'qrcode';
}
