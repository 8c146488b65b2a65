package org.tenantinsight.transforms.link.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenantinsight.config.LinkageSettings;
import org.tenantinsight.transforms.link.LinkSettings;
import org.tenantinsight.transforms.link.details.Details;

/** What becomes of two rows, by the settings that ship: the people are made up. */
class VerdictTest {

  private static final LinkageSettings SETTINGS = LinkSettings.USUAL;
  private static final Weights WEIGHTS = new Weights(SETTINGS.model());
  private static final int SMALL_REGISTER = 40;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a slip in the birth date           | forename=Fatima; surname=Yusuf; born=1990-12-12; home=9; address=30 Rowan Rd; postcode=B1 1AB | forename=Fatima; surname=Yusuf; born=1990-12-21; home=9; address=30 Rowan Rd; postcode=B1 1AB
          day and month exchanged            | forename=Jane; surname=Askew; born=1990-03-04; phone=07700900016 | forename=Jane; surname=Askew; born=1990-04-03; phone=07700900016
          a new surname, all else the same   | forename=Chloe; middle=Anne; surname=Bennett; born=1992-06-24; phone=07700900016; home=3; address=14 Willow Cl; postcode=DE1 2AB | forename=Chloe; middle=Anne; surname=Hargreaves; born=1992-06-24; phone=07700900016; home=3; address=14 Willow Cl; postcode=DE1 2AB
          names in each other's column       | forename=Linh; surname=Truong; born=1986-08-18; home=5; address=27 Quay Rd; postcode=SO14 3AA | forename=Truong; surname=Linh; born=1986-08-18; home=5; address=27 Quay Rd; postcode=SO14 3AA
          a short form and a rare surname    | forename=William; surname=Pettigrew; born=1966-06-16; home=7; address=7 Mews; postcode=PL4 7AA | forename=Bill; surname=Pettigrew; home=7; address=7 Mews; postcode=PL4 7AA
          the same, and a birth date apart   | forename=Linh; surname=Truong; born=1986-08-18; address=27 Quay Rd; postcode=SO14 3AA | forename=Truong; surname=Linh; born=1989-02-07; address=27 Quay Rd; postcode=SO14 3AA
          a slip in a long forename          | forename=Oluwafunmilayo; surname=Fashola; born=1990-12-12; home=9; address=30 Rowan Rd; postcode=B1 1AB | forename=Oluwafumilayo; surname=Fashola; born=1990-12-12; home=9; address=30 Rowan Rd; postcode=B1 1AB
          a name and the telephone of a home | forename=Colin; surname=Smith; phone=07700900016; tenancy=T1; home=1 | forename=Colin; surname=Smith; phone=07700900016; tenancy=T1; home=1
          the surname of two words, split    | forename=Abdirahman Mohamed; surname=Ali; born=1985-01-01; phone=07700900263; home=3 | forename=Abdirahman; surname=Mohamed Ali; born=1985-01-01; phone=07700900263; home=3
          a middle name before the forename  | forename=Van Minh; surname=Nguyen; born=1984-05-06; home=4 | forename=Minh; middle=Van; surname=Nguyen; born=1984-05-06; home=4
          a year typed with two digits       | forename=Trevor; surname=Ackroyd; born=1965-03-09; phone=07700900261; home=5 | forename=Trevor; surname=Ackroyd; born=2065-03-09; phone=07700900261; home=5
          a year wrong, rare name and mobile | forename=Pamela; surname=Quillfeather; born=1981-04-14; phone=07700900216; home=1; address=1 Green; postcode=WA8 6AA | forename=Pamela; surname=Quillfeather; born=1982-04-14; phone=07700900216; home=2; address=9 High St; postcode=WA1 1AA
          one national number, other birth   | forename=Reece; surname=Lyden; born=1988-11-22; national=2283032; address=4 Cobar Pl; postcode=2020 | forename=Reece; surname=Lyden; born=1901-08-24; national=2283032; address=4 Cobar Pl; postcode=2020
          the same, its end exchanged        | forename=Reece; surname=Lyden; born=1988-11-22; national=2283032; address=4 Cobar Pl; postcode=2020 | forename=Reece; surname=Lyden; born=1901-08-24; national=2283023; address=4 Cobar Pl; postcode=2020
          a slip in the year, moved          | forename=Mohammed; surname=Mahmood; born=2001-03-12; email=mm@example.org; home=1; address=1 Green; postcode=WA8 6AA | forename=Mohammed; surname=Mahmood; born=2002-03-12; email=mm@example.org; home=2; address=9 High St; postcode=WA1 1AA
          two Latin spellings, moved         | forename=Serhii; surname=Bondarenko; born=1983-08-24; phone=07700900275; address=1 Quay Ho; postcode=LS10 1AA | forename=Sergei; surname=Bondarenko; born=1983-08-24; phone=07700900275; address=6 Tong Rd; postcode=LS12 1AB
          """)
  void joins(String why, String one, String other) {
    assertThat(verdict(one, other)).isEqualTo("LINK");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          father and son, numbers of one day | forename=Reece; surname=Lyden; born=1988-11-22; national=2283032; address=4 Cobar Pl; postcode=2020 | forename=Reece; surname=Lyden; born=1901-08-24; national=2283033; address=4 Cobar Pl; postcode=2020 | PARENT_AND_CHILD
          cousins, one only written          | forename=Mohammed; surname=Mahmood; born=2001-03-12; phone=07700900226; home=1; address=1 Green; postcode=WA8 6AA | accused=yes; forename=Mohammed; surname=Mahmood; born=2002-03-12; phone=07700900226; address=9 High St; postcode=WA1 1AA | FEW_FACTS
          brothers of exchanged forenames    | forename=Mohammed Ali; surname=Khan; born=1990-03-05; phone=07700900003; home=1; address=12 Ash Rd; postcode=B1 1AA | accused=yes; forename=Ali Mohammed; surname=Khan; born=1993-11-22; phone=07700900003; address=14 Elm Rd; postcode=B1 1AA | OTHER_NAME
          the same in a case, other columns  | forename=Mohammed; surname=Ali Khan; born=1990-03-05; phone=07700900003; home=1; address=12 Ash Rd; postcode=B1 1AA | feed=asb_party; accused=yes; forename=Ali Mohammed; surname=Khan; born=1993-11-22; phone=07700900003; address=14 Elm Rd; postcode=B1 1AA | OTHER_NAME
          twins in a case, an unknown name   | forename=Guuleed Omar; surname=Farah; born=1990-03-05; phone=07700900008; home=1; address=9 Canal St; postcode=L4 0TH | feed=asb_party; accused=yes; forename=Omar Guuleed; surname=Farah; born=1990-03-05; phone=07700900008; address=9 Canal St; postcode=L4 0TH | TWINS
          the same, both on 1 January        | forename=Ahmed Ali; surname=Hassan; born=1990-01-01; phone=07700900004; address=3 Mill Ln; postcode=B2 2AA | forename=Ali Ahmed; surname=Hassan; born=1990-01-01; phone=07700900004; address=3 Mill Ln; postcode=B2 2AA | OTHER_NAME
          twins of exchanged forenames       | forename=Yusuf Omar; surname=Farah; born=1990-03-05; home=1; address=9 Canal St; postcode=L4 0TH | forename=Omar Yusuf; surname=Farah; born=1990-03-05; home=1; address=9 Canal St; postcode=L4 0TH | TWINS
          spouses whose names sound alike    | forename=Leslie; surname=Quillfeather; born=1960-04-04; phone=01514960030; home=4; tenancy=T1 | forename=Lesley; surname=Quillfeather; phone=01514960030; home=4; tenancy=T1 | OTHER_NAME
          the same, Terry and Terri          | forename=Terry; surname=Quillfeather; born=1960-04-04; phone=01514960030; home=4; tenancy=T1 | forename=Terri; surname=Quillfeather; phone=01514960030; home=4; tenancy=T1 | OTHER_NAME
          the same, Ashley and Ashleigh      | forename=Ashley; surname=Quillfeather; born=1960-04-04; phone=01514960030; home=4; tenancy=T1 | forename=Ashleigh; surname=Quillfeather; phone=01514960030; home=4; tenancy=T1 | OTHER_NAME
          the same, Charlie and Charley      | forename=Charlie; surname=Quillfeather; born=1960-04-04; phone=01514960030; home=4; tenancy=T1 | forename=Charley; surname=Quillfeather; phone=01514960030; home=4; tenancy=T1 | OTHER_NAME
          twins Anna and Hanna               | forename=Anna; surname=Quillfeather; born=1999-04-04; home=4 | forename=Hanna; surname=Quillfeather; born=1999-04-04; home=4 | TWINS
          sisters Jasmin and Yasmin          | forename=Jasmin; surname=Quillfeather; born=1999-04-04; home=4 | forename=Yasmin; surname=Quillfeather; born=1999-04-04; home=4 | TWINS
          cousins who share a telephone      | forename=Mohammed; surname=Mahmood; born=2001-03-12; phone=07700900226; home=1; address=1 Green; postcode=WA8 6AA | forename=Mohammed; surname=Mahmood; born=2002-03-12; phone=07700900226; home=2; address=9 High St; postcode=WA1 1AA | FEW_FACTS
          cousins on two plots of one site   | forename=Bridget; surname=Connors; born=1997-05-11; address=Plot 2 Oak Site; postcode=CV6 1AA | forename=Bridget; surname=Connors; born=1991-05-11; address=Plot 7 Oak Site; postcode=CV6 1AA | FEW_FACTS
          twins                              | forename=Aaliyah; surname=Begum; born=2004-03-11; phone=07700900001; home=1; address=12 Larch House; postcode=E8 1AA | forename=Aamina; surname=Begum; born=2004-03-11; phone=07700900001; home=1; address=Flat 12 Larch House; postcode=E8 1AA | TWINS
          triplets with names much alike     | forename=Kai; surname=Brooks; born=2003-01-17; home=2; address=9 Crest; postcode=TQ1 1AA | forename=Kyle; surname=Brooks; born=2003-01-17; home=2; address=9 Crest; postcode=TQ1 1AA | TWINS
          a changed forename, perhaps twins  | forename=Daniel; surname=Price; born=1999-09-09; phone=07700900018; home=3; address=6 Beech Gr; postcode=CH1 4AA | forename=Danielle; surname=Price; born=1999-09-09; phone=07700900018; home=3; address=6 Beech Gr; postcode=CH1 4AA | TWINS
          father and son of one birthday     | forename=Patrick; surname=Doyle; born=1961-02-14; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Patrick; surname=Doyle; born=1988-02-14; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | PARENT_AND_CHILD
          sisters whose names are alike      | forename=Mary; surname=Khan; born=1990-04-04; phone=07700900007; home=5; address=12 Ash Rd; postcode=B1 1AA | forename=Marya; surname=Khan; born=1996-11-20; phone=07700900007; home=5; address=12 Ash Rd; postcode=B1 1AA | OTHER_NAME
          brothers and a family's e-mail     | forename=Ahmed; surname=Khan; born=1999-09-09; phone=07700900007; email=khans@example.org; home=5; address=12 Ash Rd; postcode=B1 1AA | forename=Ahmad; surname=Khan; born=2003-11-19; phone=07700900007; email=khans@example.org; home=5; address=12 Ash Rd; postcode=B1 1AA | OTHER_NAME
          twins of one first forename        | forename=Mohammed Bilal; surname=Lodhi; born=2006-04-09; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Mohammed Hamza; surname=Lodhi; born=2006-04-09; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | OTHER_NAME
          twins with other middle names      | forename=Mohammed; middle=Bilal; surname=Lodhi; born=2006-04-09; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Mohammed; middle=Hamza; surname=Lodhi; born=2006-04-09; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | OTHER_NAME
          twins one letter apart             | forename=Sukhjit; surname=Randhawa; born=2006-04-09; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Sukhjot; surname=Randhawa; born=2006-04-09; home=4; address=3 Ash Walk; postcode=L4 0TH | TWINS
          twins who moved apart, one e-mail  | forename=Kevin; surname=Quillfeather; born=1996-04-09; email=q@example.org; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Simon; surname=Quillfeather; born=1996-04-09; email=q@example.org; home=5; address=9 Elm Rd; postcode=B1 1AA | OTHER_NAME
          spouses of like names              | forename=Daniel; surname=Munteanu; born=1980-04-09; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Daniela; surname=Munteanu; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | OTHER_NAME
          spouses of one forename            | title=Mr; forename=Sam; surname=Hollisgrieve; born=1980-04-09; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | title=Mrs; forename=Sam; surname=Hollisgrieve; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | OTHER_NAME
          a couple, Singh and Kaur           | forename=Kulwinder; surname=Singh; born=1968-04-09; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Kulwinder; surname=Kaur; born=1971-08-19; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | OTHER_NAME
          a name that runs in the family     | forename=Khadija; surname=Begum; born=1982-04-09; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Khadija; surname=Begum; born=1988-11-30; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | OTHER_NAME
          brothers born within a year        | forename=Ayaan; surname=Mirza; born=2005-01-20; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Ayan; surname=Mirza; born=2005-12-18; home=4; address=3 Ash Walk; postcode=L4 0TH | OTHER_NAME
          father and son, the elder at home  | forename=Patrick; surname=Doolan; born=1961-02-14; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Patrick; surname=Doolan; born=1988-09-30; phone=07700900003; home=5; address=9 Elm Rd; postcode=B1 1AA | PARENT_AND_CHILD
          father and son, Snr and Jnr        | forename=Patrick; surname=Maughan Snr; born=1961-02-14; home=4 | forename=Patrick; surname=Maughan Jnr; home=4 | OTHER_NAME
          two years that somebody guessed    | forename=Mohamed; surname=Jimale; born=1985-01-01; phone=07700900003; home=4 | forename=Mohamed; surname=Jimale; born=1988-01-01; phone=07700900003; home=4 | OTHER_NAME
          twins at a written address         | forename=Taiwo; surname=Adeyemi; born=1999-02-14; address=Flat 2 9 Mill Lane; postcode=SE15 4AB | forename=Kehinde; surname=Adeyemi; born=1999-02-14; address=2 9 Mill Ln; postcode=SE15 4AB | OTHER_NAME
          twins, one in a case of ours       | forename=Bramwell; surname=Quillfeather; born=1999-02-14; address=9 Mill Lane; postcode=SE15 4AB | feed=asb_party; forename=Bramwyn; surname=Quillfeather; born=1999-02-14; address=9 Mill Ln; postcode=SE15 4AB | TWINS
          twins one letter apart in a case   | forename=Zebediah; surname=Quillfeather; born=1999-02-14; home=4 | feed=asb_party; forename=Zebedian; surname=Quillfeather; born=1999-02-14; home=4 | TWINS
          two of one birthday in one house   | forename=Tahira; surname=Shah; born=1995-09-21; address=31 Canal Street; postcode=CF10 8NF | forename=Amina; surname=Bibi; born=1995-09-21; address=31 Canal Street; postcode=CF10 8NF | OTHER_NAME
          the first of two forenames alone   | forename=Muhammad; surname=Jalloh; born=1958-03-05; home=4; tenancy=T1 | forename=Mohammed Khalid; surname=Jalloh; home=4; tenancy=T1 | OTHER_NAME
          Snr and Jnr behind the forename    | forename=Patrick Snr; surname=Maughan; phone=07700900003; home=4 | forename=Patrick Jnr; surname=Maughan; phone=07700900003; home=4 | OTHER_NAME
          sisters born a year apart          | forename=Safia; surname=Mahmood; born=2003-05-04; address=17 Larch Walk; postcode=BD3 1AA | forename=Sofia; surname=Mahmood; born=2004-05-04; address=17 Larch Walk; postcode=BD3 1AA | OTHER_NAME
          cousins in two homes of a postcode | forename=Zebedee; surname=Quillfeather; born=1985-04-12; phone=07700900003; home=4; postcode=BD3 1AA | forename=Zebedee; surname=Quillfeather; born=1986-04-12; phone=07700900016; home=5; postcode=BD3 1AA | FEW_FACTS
          a slip in a date, and two streets  | forename=Zebedee; surname=Quillfeather; born=1970-08-29; phone=07700900003; address=10 Park St; postcode=B13 7JA | forename=Zebedee; surname=Quillfeather; born=1970-08-09; phone=07700900016; address=79 Mill Ln; postcode=B13 5GL | FEW_FACTS
          a surname that all women have      | forename=Ravneet; surname=Kaur; born=1960-06-05; address=10 Park St; postcode=B66 1AA | forename=Ravneet; surname=Kaur; born=1960-06-05; address=2 Mill Ln; postcode=WV2 8BB | MOVED_WITH_COMMON_NAME
          newborn twins without names        | forename=Twin 1; surname=Hollingdale; born=2025-12-02; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Twin 2; surname=Hollingdale; born=2025-12-02; home=4; address=3 Ash Walk; postcode=L4 0TH | TWINS
          twins in two flats of one block    | forename=Emma; surname=Pickersgill; born=1996-08-21; address=2 Tolpuddle Court; postcode=HX1 2RR | forename=Laura; surname=Pickersgill; born=1996-08-21; address=5 Tolpuddle Court; postcode=HX1 2RR | OTHER_NAME
          one flat number in two buildings   | forename=Zebedee; surname=Quillfeather; born=1990-01-29; address=Flat 3 Oak House; postcode=L4 0TH | forename=Zebedee; surname=Quillfeather; address=Flat 3 Elm House; postcode=L4 0TH | FEW_FACTS
          no name, one telephone and home    | phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | FEW_FACTS
          flats A and B                      | forename=Zebedee; surname=Quillfeather; address=Flat A 12 Ash Walk; postcode=L4 0TH | forename=Zebedee; surname=Quillfeather; address=Flat B 12 Ash Walk; postcode=L4 0TH | NAME_AND_HOME_ONLY
          another town, another telephone    | forename=Gareth; surname=Quillfeather; born=1961-02-14; phone=07700900003; address=3 Ash Walk; postcode=L4 0TH | forename=Gareth; surname=Quillfeather; born=1961-02-14; phone=07700900016; address=9 Elm Rd; postcode=B1 1AA | FEW_FACTS
          born on some 1 January             | forename=Zebedee; surname=Quillfeather; born=1990-01-01 | forename=Zebedee; surname=Quillfeather; born=1990-01-01; address=2 Mill Ln; postcode=WN6 8BB | FEW_FACTS
          a common name, one at no address   | forename=Margaret; surname=Taylor; born=1951-03-03 | forename=Margaret; surname=Taylor; born=1951-03-03; address=2 Mill Ln; postcode=WN6 8BB | MOVED_WITH_COMMON_NAME
          father and son of one name         | forename=Patrick; surname=Doyle; born=1961-02-14; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Patrick; surname=Doyle; born=1988-09-30; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | PARENT_AND_CHILD
          the same, names exchanged          | forename=Patrick; surname=Doyle; born=1961-02-14; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Doyle; surname=Patrick; born=1988-09-30; home=4; address=3 Ash Walk; postcode=L4 0TH | PARENT_AND_CHILD
          the same, a slip in the surname    | forename=Patrick; surname=Doyle; born=1961-02-14; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Patrick; surname=Doyel; born=1988-09-30; home=4; address=3 Ash Walk; postcode=L4 0TH | PARENT_AND_CHILD
          the same, one without a surname    | forename=Patrick; surname=Doyle; born=1961-02-14; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | forename=Patrick; born=1988-09-30; phone=07700900003; home=4; address=3 Ash Walk; postcode=L4 0TH | PARENT_AND_CHILD
          the same, at a written address     | trusted=yes; forename=Zebedee; surname=Quillfeather; born=1961-02-14; address=3 Ash Walk; postcode=L4 0TH | forename=Zebedee; surname=Quillfeather; born=1988-09-30; address=3 Ash Walk; postcode=L4 0TH | PARENT_AND_CHILD
          the same, dates that nobody trusts | forename=Zebedee; surname=Quillfeather; born=1961-02-14; address=3 Ash Walk; postcode=L4 0TH | forename=Zebedee; surname=Quillfeather; born=1988-09-30; address=3 Ash Wlk; postcode=L4 0TH | PARENT_AND_CHILD
          the same, names exchanged, in words | forename=Warsame; surname=Gulaid; born=1969-09-11; address=Flat 11 105 Station Road; postcode=CF6 1QT | forename=Gulaid; surname=Warsame; born=1947-02-07; address=Flat 11 105 Station Road; postcode=CF6 1QT | PARENT_AND_CHILD
          uncle and nephew of one name       | forename=Zebedee; surname=Quillfeather; born=1980-12-30; address=11 Albert Road; postcode=DE23 8AA | forename=Zebedee; surname=Quillfeather; born=1991-06-15; address=11 Albert Rd; postcode=DE23 8AA | OTHER_NAME
          an initial of a common surname     | forename=Harriet; surname=Smith; born=1991-06-15; phone=07700900003; home=4 | forename=H; surname=Smith; phone=07700900003; home=4 | OTHER_NAME
          husband and wife                   | forename=Andrzej; surname=Nowak; born=1975-06-01; phone=07700900007; tenancy=T7; home=5; address=21 Birch Ave; postcode=LS9 6AA | forename=Agnieszka; surname=Nowak; born=1977-03-18; phone=07700900007; tenancy=T7; home=5; address=21 Birch Ave; postcode=LS9 6AA | OTHER_NAME
          a common name at another address   | forename=Margaret; surname=Taylor; born=1951-03-03; address=10 Park St; postcode=WN1 1AA | forename=Margaret; surname=Taylor; born=1951-03-03; address=2 Mill Ln; postcode=WN6 8BB | MOVED_WITH_COMMON_NAME
          a common name and a slip in a date | forename=Margaret; surname=Taylor; born=1951-03-03; address=10 Park St; postcode=WN1 1AA | forename=Margaret; surname=Taylor; born=1954-03-03; address=2 Mill Ln; postcode=WN1 8BB | FEW_FACTS
          one day of two years, two homes    | forename=Julie; surname=Nuttall; born=1937-03-01; address=10 Park St; postcode=WN1 1AA | forename=Julie; surname=Nuttall; born=1946-03-01; address=2 Mill Ln; postcode=WN1 8BB | FEW_FACTS
          one home, else nothing agrees      | forename=Zebedee; surname=Quillfeather; born=2000-08-20; phone=07700900003; address=3 Ash Walk; postcode=L4 0TH | forename=Zebedee; surname=Quillfeather; born=1993-06-23; phone=07700900016; address=3 Ashe Walk; postcode=L4 0TH | NAME_AND_HOME_ONLY
          a common name at one home          | forename=Mohammed; surname=Hussain; born=1985-11-20; home=6; address=44 Oak Road; postcode=B8 1EE | forename=Mohammed; surname=Hussain; home=6; address=44 Oak Road; postcode=B8 1EE | NAME_AND_HOME_ONLY
          somebody accused, by name and home | forename=Zebedee; surname=Quillfeather; home=6; address=44 Oak Road; postcode=B8 1EE | accused=yes; forename=Zebedee; surname=Quillfeather; home=6; address=44 Oak Road; postcode=B8 1EE | NAME_AND_HOME_ONLY
          brother and sister of like names   | forename=Donya; surname=Cheesman; home=6; address=690 Starkey Rd; postcode=B8 1EE | forename=Donte; surname=Cheesman; home=6; address=690 Starkey Rd; postcode=B8 1EE | OTHER_NAME
          father and son in a hostel         | communal=yes; forename=Patrick; surname=Quillfeather; born=1961-02-14; home=4; address=3 Ash Walk; postcode=L4 0TH | communal=yes; forename=Patrick; surname=Quillfeather; born=1988-09-30; home=4; address=3 Ash Walk; postcode=L4 0TH | PARENT_AND_CHILD
          twins in a hostel                  | communal=yes; forename=Aaliyah; surname=Begum; born=2004-03-11; home=1; address=12 Larch House; postcode=E8 1AA | communal=yes; forename=Aamina; surname=Begum; born=2004-03-11; home=1; address=12 Larch House; postcode=E8 1AA | TWINS
          a rare name and a hostel alone     | communal=yes; forename=Zebedee; surname=Quillfeather; home=6; address=44 Oak Road; postcode=B8 1EE | communal=yes; forename=Zebedee; surname=Quillfeather; home=6; address=44 Oak Road; postcode=B8 1EE | FEW_FACTS
          e-mail addresses made of one name  | forename=Joshua; surname=Smith; email=jsmith995@hotmail.com; address=6 Elm Rd; postcode=M40 7AA | forename=Joshua; surname=Smith; email=jsmith270@hotmail.com; address=19 Ash Rd; postcode=M40 4AA | FEW_FACTS
          two trusted birth dates            | trusted=yes; forename=Ann; surname=Askew; born=1950-01-02; phone=07700900003 | trusted=yes; forename=Ann; surname=Askew; born=1971-08-30; phone=07700900003 | BIRTH_CONFLICT
          two references in use              | live=N1; forename=Ann; surname=Askew; born=1950-01-02 | live=N2; forename=Ann; surname=Askew; born=1950-01-02 | TWO_LIVE_REFS
          joint tenants of one name, one died | live=N1; forename=Ann; surname=Askew; born=1971-04-06; home=1; tenancy=T1 | reference=N2; died=2026-08-11; forename=Ann; surname=Askew; home=1; tenancy=T1 | TWO_REFS_OF_ONE_TENANCY
          a death, and a reference in use    | live=N1; forename=Ann; surname=Askew; born=1950-01-02; phone=07700900003 | died=2026-08-11; forename=Ann; surname=Askew; born=1950-01-02; phone=07700900003 | AFTER_DEATH
          a call after the day of death      | died=2026-01-01; forename=Ann; surname=Askew; phone=07700900003; home=1; tenancy=T1 | active=2026-02-01; forename=Ann; surname=Askew; phone=07700900003; home=1; tenancy=T1 | AFTER_DEATH
          twins apart, their mother's phone  | forename=Obiageri; surname=Eze; born=1998-03-06; phone=07700900237; home=1 | forename=Obianuju; surname=Eze; born=1998-03-06; phone=07700900237; home=2 | OTHER_NAME
          twins of names in use, two homes   | forename=Evan; surname=Griffiths; born=2004-10-18; phone=07700900224; home=1 | forename=Ethan; surname=Griffiths; born=2004-10-18; phone=07700900224; home=2 | OTHER_NAME
          a daughter, said in brackets       | forename=Julia; surname=Marsh; born=1941-02-02; phone=01514960030; home=1 | forename=Julie (daughter); surname=Marsh; phone=01514960030; home=1 | OTHER_NAME
          a son, said in brackets            | forename=John; surname=Marsh; phone=01514960030; home=1 | forename=John (son); surname=Marsh; phone=01514960030; home=1 | OTHER_NAME
          Jnr beside the forename            | forename=Patrick; surname=Doyle; born=1961-02-14; phone=07700900003; home=1 | forename=Patrick Jnr; surname=Doyle; phone=07700900003; home=1 | OTHER_NAME
          a surname alone, phone of the home | surname=Malik; phone=01514960041; tenancy=T1; home=1 | forename=Shazia; surname=Malik; phone=01514960041; tenancy=T1; home=1 | OTHER_NAME
          one name, two plots of one site    | forename=Bridget; surname=Connors; born=1997-05-11; home=1; address=Plot 2 The Green; postcode=NG1 1AA | forename=Bridget; surname=Connors; born=1991-05-11; home=1; address=Plot 7 The Green; postcode=NG1 1AA | FEW_FACTS
          two homes, other name and birth    | forename=Jamie; surname=Calvert; born=2001-03-12; phone=07700900279; home=1 | forename=Jaime; surname=Calvert; born=2003-03-12; phone=07700900279; home=2 | OTHER_NAME
          """)
  void leavesToAPerson(String why, String one, String other, String cause) {
    assertThat(caution(one, other)).hasToString(cause);
    assertThat(verdict(one, other)).isNotEqualTo("LINK");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a placeholder for the birth date, another address | forename=David; surname=Smith; address=8 Maple Rd; postcode=S2 3QW | forename=David; surname=Smith; address=17 King St; postcode=S11 8YZ
          other people in one block of flats                | forename=Abdi; surname=Warsame; born=1995-05-15; address=Flat 2 Hope House; postcode=E1 5AA | forename=Abdi; surname=Mohamed; born=1978-02-27; address=Flat 9 Hope House; postcode=E1 5AA
          """)
  void seesNothingInCommon(String why, String one, String other) {
    assertThat(verdict(one, other)).isEqualTo("NONE");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          any order | forename=Fatima; surname=Yusuf; born=1990-12-12; home=9; address=30 Rowan Rd | forename=Fatima; surname=Yusef; born=1990-12-21; address=30 Rowan Road
          a name that lacks a part | surname=Yusuf; born=1990-12-12 | forename=Fatima; surname=Yusuf; born=1990-12-12
          """)
  void weighsAPairAlikeWhicheverComesFirst(String why, String one, String other) {
    Details a = People.written(one);
    Details b = People.written(other);

    assertThat(Patterns.of(b, a)).isEqualTo(Patterns.of(a, b));
    assertThat(WEIGHTS.of(Patterns.of(b, a), b, a)).isEqualTo(WEIGHTS.of(Patterns.of(a, b), a, b));
  }

  private static String verdict(String one, String other) {
    Details a = People.written(one);
    Details b = People.written(other);
    double bits =
        WEIGHTS.of(Patterns.of(a, b), a, b) + Prior.of(SETTINGS.priorBits(), SMALL_REGISTER);
    if (bits < SETTINGS.reviewBits()) {
      return "NONE";
    }
    return bits >= SETTINGS.linkBits() && caution(one, other) == Caution.NONE ? "LINK" : "REVIEW";
  }

  private static Caution caution(String one, String other) {
    Details a = People.written(one);
    Details b = People.written(other);
    return Caution.of(
        Patterns.of(a, b), a, b, SETTINGS.parentChildYears(), SETTINGS.minStrongFacts());
  }
}
