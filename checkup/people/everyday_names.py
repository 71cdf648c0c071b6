"""The everyday forms of first names that have other letters than the names themselves ("Bill" of "William", "Kuba" of "Jakub").

Short forms that a name begins with ("Dan", "Daniel") need no list.
"""

from __future__ import annotations

from functools import lru_cache

from checkup.remembered import remembered
from checkup.text.words import fold

# a row a name or more that share their forms: the names, then what their bearers are called; several languages, since writers are of all
_ROWS = """
    william: bill billy will willy liam | robert roberto: rob bob bobby bert beto | richard: dick rick rich ricky ritchie
    john jonathan: jack johnny jon | james: jim jimmy jamie | edward edmund: ted ned eddie teddy | henry: harry hank
    charles: chuck charlie
    margaret: maggie meg peggy madge daisy | elizabeth: liz lizzy beth betty betsy eliza libby bess | anthony: tony | andrew: drew andy
    katherine catherine kathleen: kate kathy cathy kitty katie kay cat | michael: mike mick mickey | stephen steven: steve | peter: pete
    thomas: tom tommy | joseph: joe joey | lawrence laurence: larry lars laurie | albert alberto: bert al | gerald gerard: gerry jerry
    francis francisco: frank paco pancho paquito curro kiko chico | patricia: pat patty trish tricia | barbara: babs barb basia baska
    rebecca: becky becca | susan suzanne: sue susie | mary maria: molly polly mitzi mia maja marysia masha | martha: patty mattie
    dorothy: dot dolly dottie | theodore: ted teddy theo | eleanor helen helena: nell nelly lena ela hela | abigail: abby gail
    alexander alexandra aleksander aleksandra alejandro alejandra: alex sandy sasha sascha sandra ola olek xander lex alek
    jakub jacob jakob: kuba kubus jake jack | tomasz: tomek | jan: janek jas | jozef: joe jozek juzek | piotr: piotrek | pawel: pawelek
    krzysztof: krzysiek krzys kris | andrzej: jedrek jedrus | grzegorz: grzesiek grzes greg | marek: mareczek | michal: misiek
    maciej: maciek | wojciech: wojtek | stanislaw: staszek stasiek stas | zbigniew: zbyszek zbych | lukasz: luki
    bartosz bartlomiej: bartek
    katarzyna: kasia kaska | malgorzata: gosia goska malgosia | agnieszka: aga | joanna: asia aska joasia | krystyna: krysia
    anna ana anne: ania anka nan annie anita anouk anja anke | magdalena: magda lena leni madzia
    elzbieta elisabeth elisabetta: ela elka lisa elli betta liesl sisi babeth | aleksandr aleksei alexei: sasha sanya lyosha alyosha
    dmitry dmitri: dima mitya | vladimir: vova volodya vlad | sergey sergei: seryozha | mikhail: misha | yevgeny evgeny evgeniya: zhenya
    nikolai nikolay: kolya | ivan: vanya | pavel: pasha | yekaterina ekaterina: katya | jose: pepe pepito chema | ignacio: nacho
    guillermo: memo willy guille | eduardo: lalo edu dudu | enrique: quique kike | manuel: manolo | dolores: lola | consuelo: chelo
    concepcion: concha conchita | rosario: charo | mercedes: merche meche | isabel: chabela bella | luiz luis: lulu lucho
    antonio antonia: toni tonho tonino tonia tonito toninho | jesus: chucho chus | joao: joaozinho | giuseppe: peppe beppe pino peppino
    giovanni: gianni vanni nanni | lorenzo: renzo enzo | vincenzo: enzo | luigi: gigi gino | salvatore: toto
    johannes: hans hannes jan johan
    heinrich: heinz heiner | friedrich: fritz fred | wilhelm: willi helmut wim | josef: sepp jupp joe | georg: schorsch jorg | ludwig: lutz
    margarethe margarete margaretha: gretel grete greta rita gitta | matthias: hias matze | maximilian: max | sebastian: basti wastl
    hendrik: henk rik | cornelis cornelius: kees cor | pieter petrus: piet | jacobus: koos jaap | wilhelmus: wim willem | antonius: ton toon
    birgitta: britta gitta | margareta: greta | kristina christina christine kristine: stina tina tine kirsty | gustaf gustav: gosta
    per: pelle | nils: nisse | karl carl: kalle charly | bengt: benke | olof: olle | francois: fanfan | marguerite: margot
"""


@remembered(4096)
def everyday_forms(first: str) -> frozenset[str]:
    """What the bearer of a folded first name may be called in other letters; none of an unknown name."""
    return frozenset(form for names, forms in _rows() if first in names for form in forms) - {first}


@lru_cache(maxsize=1)
def _rows() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The rows of the list, each as names and forms, folded."""
    rows = [fold(row).split(":") for line in _ROWS.strip().splitlines() for row in line.split("|")]
    return tuple((frozenset(names.split()), frozenset(forms.split())) for names, forms in rows)
