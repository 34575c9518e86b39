import { isOffice } from './lexicon/titles';

/** German given names that are surnames as well, as Frank is Anne's. */
const GIVEN_TOO: ReadonlySet<string> = new Set(
  'Arthur Artur Benjamin Bruno Dietmar Egon Emil Erich Erwin Eugen Gabriel Gerd Gert Gustav Hugo Jonathan Joseph Jorg Jurgen Justus Magnus Marius Nathan Norbert Oliver Quirin Raimund Ralf Raphael Roman Rupert Samuel Severin Tobias Uwe Xaver Abel Adam Alexander Albert Albrecht Alfred Andreas Anton Arndt Arnold August Barthel Beate Benedikt Bernhard Berthold Burkhard Claus Clemens Conrad David Dietrich Dieter Eberhard Eckart Eckhardt Erhard Ernst Ewald Fabian Felix Ferdinand Florian Frank Franz Friedrich Georg Gerhard Gottfried Gregor Gunther Gunter Hans Hartmann Hartmut Hartwig Heinrich Heinz Helmut Herbert Hermann Hilbert Horst Hubert Jakob Jakobs Jan Jens Joachim Johannes Jonas Jordan Josef Julius Kai Karl Kaspar Kilian Klaus Konrad Kurt Lambert Leonhard Leopold Lorenz Louis Lucas Ludwig Lukas Lutz Manfred Marcus Markus Martin Marx Matthias Max Merten Michael Michel Moritz Nikolaus Olaf Oskar Oswald Otto Paul Paulus Peter Philipp Rainer Reinhard Reinhold Richard Robert Roland Rolf Rudolf Ruprecht Sander Sebastian Siegfried Siegmund Simon Stefan Steffen Stephan Theodor Thomas Tim Ulrich Urban Valentin Veit Victor Viktor Vincent Volker Volkmar Walter Walther Wendelin Werner Wieland Wilhelm Winfried Wolf Wolfram'.split(
    ' ',
  ),
);

/** Whether a surname is a given name too: Frank Weber is called Frank by his friends. */
export function isGivenNameToo(surname: string, language: string): boolean {
  return language.startsWith('de') && GIVEN_TOO.has(surname);
}

const SURNAME_BEHIND = /^ (\p{Lu}\p{Ll}[\p{L}-]*)/u;

/** Whether a surname stands behind it, as no other German noun does behind a name but what someone is. */
export function isBeforeSurname(text: string, end: number): boolean {
  const next = SURNAME_BEHIND.exec(text.slice(end, end + 30))?.[1];
  return next !== undefined && !isOffice(next);
}
