// Mia, who signs up and asks to be called in many a test.
import { begin, choose, tap, type } from './hall.tsx';

/** To the first question of Tuesday's soup. */
export async function signUpForSoup(): Promise<void> {
  await begin();
  await tap('Wat is er te doen?');
  await tap(/24\s*Morgen/);
  await tap(/Soep op dinsdag/);
  await tap(/Schrijf mij in|Zet mij op de wachtlijst/);
}

/** Once, alone, without a number; only the last button is left to tap. */
export async function asMia(): Promise<void> {
  await tap('Volgende');
  await tap('Volgende');
  await type('Mia');
  await tap('Volgende');
  await tap('Ik geef geen nummer');
  await choose('Nee, ik kom zelf');
}

/** To the question for a number. */
export async function askForACall(): Promise<void> {
  await begin();
  await tap('Neem contact met mij op');
  await tap('Geld en rekeningen');
  await choose('Voormiddag');
  await tap('Volgende');
  await type('Mia');
  await tap('Volgende');
}
