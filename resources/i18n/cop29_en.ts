<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ExportForm</name>
    <message numerus="yes">
        <source>%n row(s) in the basket</source>
        <translation>
            <numerusform>%n row in the basket</numerusform>
            <numerusform>%n rows in the basket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected</source>
        <translation>
            <numerusform>%n row selected</numerusform>
            <numerusform>%n rows selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown</source>
        <translation>
            <numerusform>%n row shown</numerusform>
            <numerusform>%n rows shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All rows (%n)</source>
        <translation>
            <numerusform>All rows (%n)</numerusform>
            <numerusform>All rows (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>%n version(s) of one note, written apart: keep one and delete the other.</source>
        <translation>
            <numerusform>%n version of one note, written apart: keep one and delete the other.</numerusform>
            <numerusform>%n versions of one note, written apart: keep one and delete the others.</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n problem(s) were found, so the briefing that was open stays. Mend the lines below and open the pack again.</source>
        <translation>
            <numerusform>%n problem was found, so the briefing that was open stays. Mend the line below and open the pack again.</numerusform>
            <numerusform>%n problems were found, so the briefing that was open stays. Mend the lines below and open the pack again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message numerus="yes">
        <source>Replace %n file(s) that exist already?</source>
        <translation>
            <numerusform>Replace %n file that exists already?</numerusform>
            <numerusform>Replace %n files that exist already?</numerusform>
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
    <name>Sharing</name>
    <message numerus="yes">
        <source>%n note(s), signed &quot;{0}&quot;</source>
        <translation>
            <numerusform>%n note, signed &quot;{0}&quot;</numerusform>
            <numerusform>%n notes, signed &quot;{0}&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) came</source>
        <translation>
            <numerusform>%n note came</numerusform>
            <numerusform>%n notes came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) gave way to a newer version or a deletion</source>
        <translation>
            <numerusform>%n note gave way to a newer version or a deletion</numerusform>
            <numerusform>%n notes gave way to a newer version or a deletion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in all; Ctrl+Z takes the merge back</source>
        <translation>
            <numerusform>%n note in all; Ctrl+Z takes the merge back</numerusform>
            <numerusform>%n notes in all; Ctrl+Z takes the merge back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was new: all of it was here already, %n item(s)</source>
        <translation>
            <numerusform>Nothing was new: %n item of the file was here already</numerusform>
            <numerusform>Nothing was new: all %n items of the file were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) in all</source>
        <translation>
            <numerusform>%n note in all</numerusform>
            <numerusform>%n notes in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message numerus="yes">
        <source>Copied %n ticked row(s)</source>
        <translation>
            <numerusform>Copied %n ticked row</numerusform>
            <numerusform>Copied %n ticked rows</numerusform>
        </translation>
    </message>
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
<context>
    <name>Ticking</name>
    <message numerus="yes">
        <source>%n row(s) ticked</source>
        <translation>
            <numerusform>%n row ticked</numerusform>
            <numerusform>%n rows ticked</numerusform>
        </translation>
    </message>
</context>
</TS>
