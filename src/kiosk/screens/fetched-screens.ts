// The screens that are not part of the first load, and what keeps them within their edges: fetched together
// when somebody wakes the screen.
export { keepFitting } from '../../ui/layout/fit.ts';
export { SignUpScreen } from './sign-up/sign-up-screen.tsx';
export { TicketScreen } from './ticket/ticket-screen.tsx';
export { CallbackScreen } from './callback/callback-screen.tsx';
export { PromiseScreen } from './promise/promise-screen.tsx';
export { PassScreen } from './pass/pass-screen.tsx';
export { CodeScreen } from './code/code-screen.tsx';
export { WithdrawScreen } from './withdraw/withdraw-screen.tsx';
export { WithdrawnScreen } from './withdraw/withdrawn-screen.tsx';
export { OnPhoneScreen } from './on-phone/on-phone-screen.tsx';
export { CheckedInScreen } from './check-in/checked-in-screen.tsx';
