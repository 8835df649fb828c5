<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printout</name>
    <message numerus="yes">
        <source>Sent %n page(s) to {0}</source>
        <translation>
            <numerusform>Sent %n page to {0}</numerusform>
            <numerusform>Sent %n pages to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved {0} (%n page(s))</source>
        <translation>
            <numerusform>Saved {0} (%n page)</numerusform>
            <numerusform>Saved {0} (%n pages)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%n problem(s) were found, so the built-in briefing is open instead. Mend the lines below and open the pack again.</source>
        <translation>
            <numerusform>%n problem was found, so the built-in briefing is open instead. Mend the line below and open the pack again.</numerusform>
            <numerusform>%n problems were found, so the built-in briefing is open instead. Mend the lines below and open the pack again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message numerus="yes">
        <source>Copied %n selected row(s)</source>
        <translation>
            <numerusform>Copied %n selected row</numerusform>
            <numerusform>Copied %n selected rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied all %n row(s) that are shown</source>
        <translation>
            <numerusform>Copied all %n row that is shown</numerusform>
            <numerusform>Copied all %n rows that are shown</numerusform>
        </translation>
    </message>
</context>
</TS>
