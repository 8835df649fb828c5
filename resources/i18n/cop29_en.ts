<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%n problem(s) were found, so the built-in briefing is open instead. Mend the lines below and open the pack again.</source>
        <translation><numerusform>%n problem was found, so the built-in briefing is open instead. Mend the line below and open the pack again.</numerusform><numerusform>%n problems were found, so the built-in briefing is open instead. Mend the lines below and open the pack again.</numerusform></translation>
    </message>
</context>
</TS>
